package teacherdev.platform.runtime.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import teacherdev.platform.runtime.table.Table.Kind;

/** Writes tables as .xlsx, row by row; numbers are numeric cells, text is text whatever it begins with. */
public final class XlsxTables {

    private static final int ROWS_BETWEEN_FLUSHES = 1_000;
    private static final int SHEET_NAME_MAX = 31;
    private static final int TEXT_WIDTH = 22;
    private static final int NUMBER_WIDTH = 14;

    private XlsxTables() {}

    public static void write(Table table, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "teacherdev", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName(table.name()));
            header(table, sheet);
            int at = 1;
            for (List<?> row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    cell(
                            sheet,
                            at,
                            column,
                            row.get(column),
                            table.columns().get(column).kind());
                }
                if (at % ROWS_BETWEEN_FLUSHES == 0) {
                    sheet.flush();
                }
                at++;
            }
        }
    }

    private static void header(Table table, Worksheet sheet) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.width(column, table.columns().get(column).kind() == Kind.TEXT ? TEXT_WIDTH : NUMBER_WIDTH);
            sheet.value(0, column, table.columns().get(column).header());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, Object value, Kind kind) {
        switch (value) {
            case null -> {
                return;
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            default -> sheet.value(row, column, value.toString());
        }
        switch (kind) {
            case DECIMAL -> sheet.style(row, column).format("0.00").set();
            case RATIO -> sheet.style(row, column).format("0.0000").set();
            case DATE -> sheet.style(row, column).format("yyyy-mm-dd").set();
            case TEXT, INTEGER -> {}
        }
    }

    // The characters that a sheet's name must not have, and its length, are Excel's.
    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        String shown = allowed.isEmpty() ? "Sheet" : allowed;
        return shown.length() <= SHEET_NAME_MAX ? shown : shown.substring(0, SHEET_NAME_MAX);
    }
}
