package teacherdev.training.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** How far a region is in a cycle 周期完成情况. */
public record CycleStatistics(
        @Schema(examples = "511702") String region,

        @Schema(
                description =
                        "Whether all of the region lies in your scope; otherwise the figures are of the part that does")
        boolean wholeRegion,

        @Schema(examples = "2021-2025") String cycle,
        String requirement,

        @Schema(description = "The day that decides to which school a person belongs")
        LocalDate asOf,

        List<String> groupBy,
        List<CycleFigures> items,
        CycleFigures total)
        implements Tabular {

    private static final List<Text> HEADERS = List.of(
            Text.of("School", "学校代码"),
            Text.of("County", "县区"),
            Text.of("City", "市"),
            Text.of("Province", "省"),
            Text.of("Stage", "学段"),
            Text.of("Subject", "学科"),
            Text.of("Title", "职称"),
            Text.of("Employment", "用工性质"),
            Text.of("Age", "年龄段"));

    public CycleStatistics {
        groupBy = List.copyOf(groupBy);
        items = List.copyOf(items);
    }

    @Override
    public Table table(String acceptLanguage) {
        List<Column> columns = new ArrayList<>();
        HEADERS.forEach(header -> columns.add(Column.text(header.in(acceptLanguage))));
        columns.add(Column.integer(Text.of("Staff", "教师数").in(acceptLanguage)));
        columns.add(Column.integer(Text.of("Asked", "应完成人数").in(acceptLanguage)));
        columns.add(Column.integer(Text.of("Met", "达标人数").in(acceptLanguage)));
        columns.add(Column.decimal(Text.of("Met %", "达标率%").in(acceptLanguage)));
        columns.add(Column.decimal(Text.of("Hours required", "应修学时").in(acceptLanguage)));
        columns.add(Column.decimal(Text.of("Hours achieved", "已修学时").in(acceptLanguage)));
        columns.add(Column.decimal(Text.of("Hours missing", "尚缺学时").in(acceptLanguage)));
        List<List<?>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(row(item, item.school())));
        rows.add(row(total, Text.of("Total", "合计").in(acceptLanguage)));
        return new Table(Text.of("Cycle", "培训周期").in(acceptLanguage) + " " + region + " " + cycle, columns, rows);
    }

    private static List<?> row(CycleFigures figures, String school) {
        return Arrays.asList(
                school,
                figures.county(),
                figures.city(),
                figures.province(),
                figures.stage(),
                figures.subject(),
                figures.title(),
                figures.employmentKind(),
                figures.ageBand(),
                figures.staff(),
                figures.asked(),
                figures.met(),
                figures.metRate(),
                figures.required(),
                figures.achieved(),
                figures.missing());
    }
}
