package teacherdev.evaluation.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of assessments. */
@Schema(name = "EvaluationStatistics", description = "考核统计")
record EvaluationStatistics(
        String region,
        int year,

        @Schema(description = "Fewer people than this are never shown as a group")
        int cellMin,

        List<Group> groups) {

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
