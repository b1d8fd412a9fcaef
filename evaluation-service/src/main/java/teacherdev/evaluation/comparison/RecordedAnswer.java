package teacherdev.evaluation.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another version would have given to the people of a finished cycle or pool. */
@Schema(
        name = "RecordedComparison",
        description = "Without schemeValues and people for who may see sums only; there small cells are left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedAnswer(
        List<ComparisonAnswer.Change> changes,

        @Schema(description = "How many were computed") int computed,

        @Schema(description = "How many have a value that differs; absent if they are too few to say so")
        Integer changed,

        List<Total> totals,
        List<ComparisonAnswer.Effect> schemeValues,

        @Schema(description = "The first 1,000 whose values differ, in the order in which they were computed")
        List<ComparisonAnswer.PersonEffect> people) {

    /** Who is shown one by one; {@code changed} tells how many there are. */
    static final int PEOPLE_SHOWN_MAX = 1_000;

    @Schema(name = "RecordedTotal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Total(
            @Schema(examples = "奖金") String step,

            @Schema(examples = "300000.00", description = "The sum over all; absent if the document has no such step")
            String from,

            String to,

            @Schema(examples = "0.00") String difference,

            @Schema(description = "How many get more, of those who have a number in both")
            int higher,

            @Schema(description = "How many get less") int lower) {}
}
