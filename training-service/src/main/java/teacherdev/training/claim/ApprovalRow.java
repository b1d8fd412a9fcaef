package teacherdev.training.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim that is approved together with others. */
public record ApprovalRow(
        @NotNull UUID id,

        @NotNull @Positive @Schema(examples = "2", description = "The version that was seen, as in its ETag")
        Long version,

        @Size(max = 20) @Schema(nullable = true, description = "As in the approval of one claim")
        Map<@Size(min = 1, max = 40) String, @NotNull @Size(max = 100) String> facts) {

    public ApprovalRow {
        facts = facts == null ? Map.of() : facts;
    }
}
