package teacherdev.evaluation.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two documents say differently, and which values differ. */
@Schema(description = "Differences only; equal values are left out")
record ComparisonAnswer(List<Change> changes, List<Effect> schemeValues, List<PersonEffect> people) {

    @Schema(name = "SchemeChangeItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @Schema(examples = "steps.奖金.share.weight") String path,
            @Schema(examples = "CHANGED") String kind,
            Object from,
            Object to) {}

    @Schema(name = "SchemeEffect")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Effect(
            String step,

            @Schema(description = "Absent if the document has no such step")
            Object from,

            Object to,

            @Schema(examples = "12.50", description = "to minus from, for numbers")
            String difference) {}

    @Schema(name = "SchemePersonEffect")
    record PersonEffect(String id, List<Effect> values) {}
}
