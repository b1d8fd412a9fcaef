package teacherdev.evaluation.pay.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that events told after a pool was computed: it changes nothing until somebody begins a correction. */
@Schema(name = "PayPendingDifference")
record PendingView(
        UUID statementId,
        String recipientId,

        @Schema(description = "What differs, each with its source")
        List<Change> changes,

        @Schema(implementation = Object.class, description = "What the statement was made with")
        JsonNode then,

        @Schema(implementation = Object.class, description = "What is known now")
        JsonNode now) {

    /** One thing that is known differently. */
    @Schema(name = "PayPendingChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @Schema(examples = "学时", description = "The input of the scheme that is read, or a fact of the roster")
            String fact,

            @Schema(implementation = Object.class, description = "Absent if nothing was known", examples = "90.00")
            JsonNode before,

            @Schema(implementation = Object.class, description = "Absent if nothing is known now", examples = "72.00")
            JsonNode after,

            @Schema(examples = "training.hours") String source,

            @Schema(description = "The version of a result that holds now, if it is one")
            String origin) {}
}
