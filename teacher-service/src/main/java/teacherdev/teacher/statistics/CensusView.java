package teacherdev.teacher.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** People by groups on a day 教职工统计. */
public record CensusView(
        LocalDate asOf,
        List<String> groupBy,

        @Schema(description = "Everybody that the filters let through; the groups add up to it")
        long total,

        List<GroupView> groups)
        implements Tabular {

    private static final BigDecimal ALL = new BigDecimal("100.00");

    @Override
    public Table table(String acceptLanguage) {
        List<Dimension> dimensions =
                groupBy.stream().map(key -> Dimension.of(key).orElseThrow()).toList();
        List<Column> columns = new ArrayList<>();
        dimensions.forEach(
                dimension -> columns.add(Column.text(dimension.header().in(acceptLanguage))));
        columns.add(Column.integer(Text.of("People", "人数").in(acceptLanguage)));
        columns.add(Column.decimal(Text.of("Percent", "占比%").in(acceptLanguage)));
        List<List<?>> rows = new ArrayList<>();
        for (GroupView group : groups) {
            List<Object> row = new ArrayList<>();
            groupBy.forEach(key -> row.add(group.key().get(key)));
            row.add(group.count());
            row.add(group.percent());
            rows.add(row);
        }
        List<Object> sum = new ArrayList<>(Collections.nCopies(groupBy.size(), null));
        sum.set(0, Text.of("Total", "合计").in(acceptLanguage));
        sum.add(total);
        sum.add(total == 0 ? null : ALL);
        rows.add(sum);
        return new Table(Text.of("Staff", "教职工统计").in(acceptLanguage) + " " + asOf, columns, rows);
    }

    /** A group. */
    @Schema(name = "CensusGroup")
    public record GroupView(
            @Schema(description = "The values of the dimensions, by name")
            Map<String, String> key,

            long count,

            @Schema(type = SchemaType.STRING, examples = "60.00", description = "Of the total, rounded half up")
            BigDecimal percent) {}
}
