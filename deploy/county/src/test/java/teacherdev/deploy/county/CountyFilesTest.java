package teacherdev.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyFilesTest {

    @TempDir
    Path folder;

    @Test
    void shouldWriteTheSameFilesAgain() throws IOException {
        CountyFiles.write(county(), folder.resolve("first"));
        CountyFiles.write(county(), folder.resolve("second"));

        for (String name : List.of("teachers.csv", "assignments.csv", "titles.csv", "activities.csv")) {
            assertThat(folder.resolve("first").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("second").resolve(name));
        }
        assertThat(Csv.read(folder.resolve("first/activities.csv"), line -> new BigDecimal(line.getField("hours"))))
                .hasSize(40_000);
    }

    @Test
    void shouldWriteTheRosterAsAWorkbookWithNumbersOfIdentityAsText() throws IOException {
        CountyFiles.write(county(), folder);

        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(folder.resolve("roster.xlsx")))) {
            List<Row> rows = workbook.getFirstSheet().read();
            Row first = rows.stream()
                    .filter(row -> row.getCellText(1).equals("T-0001"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rows).hasSize(3_102);
            assertThat(first.getCell(6).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(6)).isEqualTo("11010519491231002X");
            assertThat(first.getCellText(2)).isEqualTo("示例教师");
        }
    }

    private static SampleCounty county() throws IOException {
        return SampleCounty.generate(Path.of("../sample"), SampleCounty.SEED);
    }
}
