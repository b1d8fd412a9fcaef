package teacherdev.evaluation.statistics.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** The answer of the pay statistics. */
@Schema(name = "PayStatistics")
record PayStatistics(
        int year,
        String region,

        @Schema(description = "Figures over fewer people are left out")
        int cellMin,

        @Schema(description = "A group whose Gini coefficient lies below is flat 平均主义")
        BigDecimal flatBelowGini,

        List<Group> items)
        implements Tabular {

    /** A row per group; one that is too small has no figures. */
    @Override
    public Table table(String acceptLanguage) {
        return new Table(
                Text.of("Performance pay", "绩效工资差距").in(acceptLanguage) + " " + region + " " + year,
                List.of(
                        Column.text(Text.of("Code", "代码").in(acceptLanguage)),
                        Column.text(Text.of("Name", "名称").in(acceptLanguage)),
                        Column.integer(Text.of("People", "人数").in(acceptLanguage)),
                        Column.decimal(Text.of("Sum", "合计（元）").in(acceptLanguage)),
                        Column.decimal(Text.of("Mean", "人均（元）").in(acceptLanguage)),
                        Column.text(Text.of("Gini", "基尼系数").in(acceptLanguage)),
                        Column.decimal(Text.of("Decile ratio", "十分位比").in(acceptLanguage)),
                        Column.text(Text.of("Flat", "平均主义").in(acceptLanguage))),
                items.stream().map(group -> row(group, acceptLanguage)).toList());
    }

    private static List<?> row(Group group, String acceptLanguage) {
        String flat = group.flat() == null
                ? null
                : (group.flat() ? Text.of("yes", "是") : Text.of("no", "否")).in(acceptLanguage);
        return Arrays.asList(
                group.code(),
                group.name(),
                group.people(),
                group.sum(),
                group.mean(),
                group.gini(),
                group.decileRatio(),
                flat);
    }

    /** The spread within one group. */
    @Schema(name = "PayStatisticsGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(examples = "5117020001", description = "Code of the school or region")
            String code,

            String name,

            @Schema(description = "How many people were paid; absent with all figures when they are too few")
            Long people,

            @Schema(
                    description =
                            "Whether the figures are left out because the group is too small, or would give a small one away")
            boolean suppressed,

            @Schema(examples = "1000000.00") BigDecimal sum,
            @Schema(examples = "9900.99") BigDecimal mean,

            @Schema(examples = "0.1234", description = "0 all the same, 1 one has everything")
            BigDecimal gini,

            @Schema(examples = "2.35", description = "Mean of the top tenth over the mean of the bottom tenth")
            BigDecimal decileRatio,

            Boolean flat) {

        static Group tooSmall(String code, String name) {
            return new Group(code, name, null, true, null, null, null, null, null);
        }
    }
}
