package teacherdev.evaluation.comparison;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two documents that are run on what was recorded. */
@Schema(name = "RecordedComparisonRequest")
record RecordedRequest(
        @Schema(
                description = "The id of a scheme that you see, or a document; without it the version that was used",
                implementation = Object.class)
        Object from,

        @NotNull @Schema(description = "The id of a scheme that you see, or a document", implementation = Object.class)
        Object to,

        @Size(max = 300)
        @Schema(
                description = "Values by the names of scheme_inputs, instead of those that were recorded",
                examples = "{\"总额\": \"320000\"}")
        Map<String, Object> schemeInputs,

        @Size(max = 300)
        @Schema(
                description =
                        "Values of inputs for whom nothing was recorded under the name, as a new plan may ask for more",
                examples = "{\"家访次数\": 0}")
        Map<String, Object> assumed) {

    RecordedRequest {
        schemeInputs = schemeInputs == null ? Map.of() : schemeInputs;
        assumed = assumed == null ? Map.of() : assumed;
    }

    /** Whether it runs adopted versions on the recorded values and nothing else. */
    boolean isPlain() {
        return schemeInputs.isEmpty() && assumed.isEmpty();
    }
}
