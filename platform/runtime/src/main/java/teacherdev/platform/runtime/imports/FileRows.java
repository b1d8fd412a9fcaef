package teacherdev.platform.runtime.imports;

import java.util.List;

/**
 * The cells of a file.
 *
 * @param headings of the columns
 * @param rows the rows below, without empty ones
 */
record FileRows(List<String> headings, List<FileRow> rows) {

    /**
     * One row.
     *
     * @param number its number in the file, where the headings are row 1
     * @param cells as text; a date cell as 2012-09-01; a formula as {@link #FORMULA}
     */
    record FileRow(int number, List<String> cells) {}

    /** Stands for a cell that holds a formula: what it would show depends on the program that opens it. */
    static final String FORMULA = "\u0001formula";
}
