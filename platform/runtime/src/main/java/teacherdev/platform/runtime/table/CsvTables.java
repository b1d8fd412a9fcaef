package teacherdev.platform.runtime.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.util.List;

/** Writes tables as CSV (RFC 4180, UTF-8 with a byte order mark, without which spreadsheets garble Chinese). */
public final class CsvTables {

    /** What spreadsheets take for the beginning of a formula. */
    private static final String RISKY = "=+-@\t\r\n＝＋－＠";

    private CsvTables() {}

    public static void write(Table table, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(
                table.columns().stream().map(column -> safe(column.header())).toArray(String[]::new));
        for (List<?> row : table.rows()) {
            csv.writeRecord(row.stream().map(CsvTables::field).toArray(String[]::new));
        }
        csv.flush();
    }

    private static String field(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> safe(text);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    private static String safe(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
