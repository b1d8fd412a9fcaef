package teacherdev.training.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim that is approved together with others. */
public record ApprovalRow(
        @NotNull UUID id,

        @NotNull @Positive @Schema(examples = "2", description = "The version that was seen, as in its ETag")
        Long version) {}
