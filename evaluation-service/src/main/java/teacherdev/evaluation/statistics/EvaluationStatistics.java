package teacherdev.evaluation.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** Figures of assessments. */
@Schema(name = "EvaluationStatistics", description = "考核统计")
record EvaluationStatistics(
        String region,
        int year,

        @Schema(description = "Fewer people than this are never shown as a group")
        int cellMin,

        List<Group> groups)
        implements Tabular {

    /** A row per group, also of hidden ones; a cell that is not shown or of nobody is empty. Tens are those that occur. */
    @Override
    public Table table(String acceptLanguage) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(Text.of("Code", "代码").in(acceptLanguage)),
                Column.text(Text.of("Hidden", "是否隐藏").in(acceptLanguage)),
                Column.integer(Text.of("People", "人数").in(acceptLanguage)),
                Column.text(Text.of("Mean", "平均分").in(acceptLanguage)),
                Column.text(Text.of("Gini", "基尼系数").in(acceptLanguage)),
                Column.text(Text.of("Decile ratio", "十分位比").in(acceptLanguage)),
                Column.integer(Text.of("Excellent", "优秀").in(acceptLanguage)),
                Column.integer(Text.of("Qualified", "合格").in(acceptLanguage)),
                Column.integer(Text.of("Basically qualified", "基本合格").in(acceptLanguage)),
                Column.integer(Text.of("Unqualified", "不合格").in(acceptLanguage))));
        SortedSet<Integer> tens = new TreeSet<>();
        groups.stream()
                .filter(group -> !group.hidden())
                .forEach(group -> tens.addAll(group.scores().keySet()));
        tens.forEach(ten -> columns.add(
                Column.integer(Text.of("Score from " + ten, ten + " 分起").in(acceptLanguage))));
        return new Table(
                Text.of("Assessments", "考核统计").in(acceptLanguage) + " " + region + " " + year,
                columns,
                groups.stream().map(group -> row(group, tens, acceptLanguage)).toList());
    }

    private static List<?> row(Group group, SortedSet<Integer> tens, String acceptLanguage) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                group.code(),
                (group.hidden() ? Text.of("yes", "是") : Text.of("no", "否")).in(acceptLanguage),
                group.people(),
                group.mean(),
                group.gini(),
                group.decileRatio()));
        for (Grade grade : Grade.values()) {
            row.add(group.hidden() ? null : group.grades().get(grade.name()));
        }
        tens.forEach(ten -> row.add(group.hidden() ? null : group.scores().get(ten)));
        return row;
    }

    /** A group; one that is hidden has its code and nothing else. */
    @Schema(name = "EvaluationStatisticsGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            String code,

            @Schema(description = "Whether it is too small to be shown, or would give a small one away")
            boolean hidden,

            Integer people,

            @Schema(description = "By grade; a cell that is too small is absent, and so is one that would give it away")
            Map<String, Integer> grades,

            @Schema(description = "People by tens of their score: 90 is from 90 to below 100; cells as with grades")
            Map<Integer, Integer> scores,

            @Schema(type = SchemaType.STRING, examples = "86.4210")
            BigDecimal mean,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "0.0412",
                    description = "Gini coefficient of the scores, four places; near 0 the result is flat 平均主义")
            BigDecimal gini,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "1.2143",
                    description = "Ninth decile over the first, nearest ranks, four places")
            BigDecimal decileRatio) {

        static Group hiddenGroup(String code) {
            return new Group(code, true, null, null, null, null, null, null);
        }
    }
}
