package teacherdev.evaluation.pay.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that events told after a pool was computed: it changes nothing until somebody begins a correction. */
@Schema(name = "PayPendingDifference")
record PendingView(
        UUID statementId,
        String recipientId,

        @Schema(implementation = Object.class, description = "What the statement was made with")
        JsonNode then,

        @Schema(implementation = Object.class, description = "What is known now")
        JsonNode now) {}
