package teacherdev.evaluation.statistics.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of the pay statistics. */
@Schema(name = "PayStatistics")
record PayStatistics(
        int year,
        String region,

        @Schema(description = "Figures over fewer people are left out")
        int cellMin,

        @Schema(description = "A group whose Gini coefficient lies below is flat 平均主义")
        BigDecimal flatBelowGini,

        List<Group> items) {

    /** The spread within one group. */
    @Schema(name = "PayStatisticsGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(examples = "5117020001", description = "Code of the school or region")
            String code,

            String name,

            @Schema(description = "How many people were paid; absent with all figures when they are too few")
            Long people,

            @Schema(description = "Whether the figures are left out because the group is too small")
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
