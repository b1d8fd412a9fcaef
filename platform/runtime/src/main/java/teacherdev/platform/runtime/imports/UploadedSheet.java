package teacherdev.platform.runtime.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The first sheet of an uploaded .xlsx or .csv file, for features that take a file in within one request: its columns depend
 * on what it is for, so that no {@link ImportTarget} can name them.
 *
 * @param headings of the columns
 * @param rows below, without empty ones
 */
public record UploadedSheet(List<String> headings, List<Line> rows) {

    public UploadedSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number its number in the file, where the headings are row 1
     * @param cells as text; empty where nothing stands, a date as 2012-09-01
     */
    public record Line(int number, List<String> cells) {

        /** The text of a column; empty beyond the last cell. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Reads the body itself, or the first file of a form; refuses what is no table, or beyond the bounds of imports. */
    public static UploadedSheet read(String contentType, InputStream body) throws IOException {
        FileRows file = FileReading.read(FileReading.uploaded(contentType, body));
        return new UploadedSheet(
                file.headings(),
                file.rows().stream()
                        .map(row -> new Line(row.number(), row.cells()))
                        .toList());
    }

    /** Whether a formula stands in a cell: what it would show depends on the program that opens it. */
    public static boolean isFormula(String cell) {
        return cell.equals(FileRows.FORMULA);
    }
}
