package teacherdev.platform.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.table.Table.Column;

class TablesTest {

    private final Table table = new Table(
            "学时/统计",
            List.of(Column.text("姓名"), Column.decimal("学时"), Column.integer("人数"), Column.date("日期")),
            List.of(
                    Arrays.asList("=1+1", new BigDecimal("12.50"), 3L, LocalDate.parse("2026-03-14")),
                    Arrays.asList("王芳,\"小\"", new BigDecimal("-0.10"), null, null)));

    @Test
    void shouldWriteCsvThatNoSpreadsheetTakesForAFormula() throws IOException {
        String csv = csv(table);

        assertThat(csv).isEqualTo("\ufeff姓名,学时,人数,日期\r\n'=1+1,12.50,3,2026-03-14\r\n\"王芳,\"\"小\"\"\",-0.10,,\r\n");
    }

    @Test
    void shouldKeepTextAsTextAndNumbersNumericInXlsx() throws IOException {
        List<Row> rows = xlsx(table);

        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1).getCellAsNumber(1)).hasValue(new BigDecimal("12.50"));
        assertThat(rows.get(2).getCellAsNumber(1)).hasValue(new BigDecimal("-0.10"));
        assertThat(rows.get(1).getCellAsDate(3))
                .hasValue(LocalDate.parse("2026-03-14").atStartOfDay());
        assertThat(rows.get(2).getCellText(0)).isEqualTo("王芳,\"小\"");
    }

    @Test
    void shouldWriteMoreRowsThanItKeepsInMemory() throws IOException {
        Table large = new Table(
                "large",
                List.of(Column.integer("n")),
                () -> IntStream.range(0, 5_000).<List<?>>mapToObj(List::of).iterator());

        assertThat(xlsx(large)).hasSize(5_001);
        assertThat(csv(large).lines()).hasSize(5_001);
    }

    private static String csv(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTables.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Row> xlsx(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTables.write(table, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
