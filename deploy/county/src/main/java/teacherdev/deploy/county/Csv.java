package teacherdev.deploy.county;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** CSV files with a line of names at the top, in UTF-8. */
public final class Csv {

    private Csv() {}

    /** Each line of a file as what the function makes of it. */
    public static <T> List<T> read(Path file, Function<NamedCsvRecord, T> line) throws IOException {
        return read(Files.newBufferedReader(file), line);
    }

    static <T> List<T> read(Reader reader, Function<NamedCsvRecord, T> line) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().map(line).toList();
        }
    }

    static <T> void write(Path file, List<String> names, Iterable<T> rows, Function<T, List<String>> line)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(names);
            for (T row : rows) {
                csv.writeRecord(line.apply(row));
            }
        }
    }
}
