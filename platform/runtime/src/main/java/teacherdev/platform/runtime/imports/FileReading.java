package teacherdev.platform.runtime.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import teacherdev.platform.runtime.imports.FileRows.FileRow;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads the first sheet of an .xlsx file, or a .csv file in UTF-8 or GB 18030, within bounds. */
final class FileReading {

    private static final int ROWS_MAX = 100_000;
    private static final int COLUMNS_MAX = 100;
    private static final int CELL_LENGTH_MAX = 2_000;
    private static final int ENTRIES_MAX = 1_000;
    private static final long INFLATED_BYTES_MAX = 256L * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Text UNREADABLE =
            Text.of("The file is neither a readable .xlsx workbook nor a .csv file", "文件不是可读取的 .xlsx 或 .csv 文件");
    private static final Text TOO_LARGE = Text.of(
            "The file has more than 100,000 rows or 100 columns, a cell of more than 2,000 characters, or inflates too far",
            "文件超过 100000 行或 100 列，单元格超过 2000 字，或解压后过大");

    private FileReading() {}

    static FileRows read(byte[] file) {
        try {
            boolean zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
            List<FileRow> rows = zip ? workbook(file) : csv(file);
            if (rows.isEmpty()) {
                throw unreadable();
            }
            return new FileRows(rows.getFirst().cells(), rows.subList(1, rows.size()));
        } catch (IOException | CsvParseException broken) {
            throw unreadable();
        }
    }

    private static List<FileRow> workbook(byte[] file) throws IOException {
        requireBounded(file);
        List<FileRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> read = workbook.getFirstSheet().openStream()) {
            read.forEach(row -> add(
                    rows, row.getRowNum(), row.stream().map(FileReading::text).toList()));
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException malformed) {
            throw unreadable();
        }
        return rows;
    }

    /** A workbook is an archive: it is inflated once to see how large it becomes, before anything is made of it. */
    private static void requireBounded(byte[] file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long inflated = 0;
        int entries = 0;
        // By the archive's directory, as the reader does: some programs write sizes only there.
        try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                entries++;
                try (InputStream content = archive.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        inflated += read;
                        if (inflated > INFLATED_BYTES_MAX || entries > ENTRIES_MAX) {
                            throw new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, TOO_LARGE);
                        }
                    }
                }
            }
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return FileRows.FORMULA;
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue().strip();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(java.util.Locale.ROOT).contains("y");
    }

    private static List<FileRow> csv(byte[] file) throws IOException {
        List<FileRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(decoded(file))) {
            for (CsvRecord row : csv) {
                add(
                        rows,
                        (int) row.getStartingLineNumber(),
                        row.getFields().stream().map(FileReading::plain).toList());
            }
        }
        return rows;
    }

    // The apostrophe is our own: written before what a spreadsheet would take for a formula.
    private static String plain(String field) {
        String text = field.strip();
        return text.matches("'[=+\\-@＝＋－＠].*") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) throws CharacterCodingException {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException chineseWindows) {
            text = Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        }
        if (text.indexOf('\u0000') >= 0) {
            throw unreadable();
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void add(List<FileRow> rows, int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        boolean tooLarge = rows.size() > ROWS_MAX
                || cells.size() > COLUMNS_MAX
                || cells.stream().anyMatch(cell -> cell.length() > CELL_LENGTH_MAX);
        if (tooLarge) {
            throw new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, TOO_LARGE);
        }
        rows.add(new FileRow(number, cells));
    }

    private static ProblemException unreadable() {
        return new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, UNREADABLE);
    }

    /** The bytes of an upload: the body itself, or the first file in a form. */
    static byte[] uploaded(String contentType, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        return contentType != null && contentType.startsWith("multipart/form-data")
                ? MultipartForm.firstFile(contentType, bytes)
                : bytes;
    }
}
