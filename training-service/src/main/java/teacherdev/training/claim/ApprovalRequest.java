package teacherdev.training.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an approver says beyond yes. */
public record ApprovalRequest(
        @Size(max = 20)
        @Schema(
                nullable = true,
                examples = "{\"认定\": \"18\"}",
                description =
                        "Facts that the approver sets, by the names of the credit rule's document: a number within a range, or"
                                + " a correction of what was claimed")
        Map<@Size(min = 1, max = 40) String, @NotNull @Size(max = 100) String> facts) {

    /** An approval without a word. */
    static final ApprovalRequest PLAIN = new ApprovalRequest(null);

    public ApprovalRequest {
        facts = facts == null ? Map.of() : facts;
    }
}
