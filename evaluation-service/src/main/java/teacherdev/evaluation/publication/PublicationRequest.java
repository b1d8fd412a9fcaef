package teacherdev.evaluation.publication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to make public, and for how long. */
@Schema(name = "PublicationRequest")
record PublicationRequest(
        @NotNull PublicationKind kind,

        @NotNull @Schema(description = "The id of the cycle or ranking")
        UUID subjectId,

        @Max(60)
        @Schema(nullable = true, examples = "5", description = "Working days, at least as many as the policy says")
        Integer workingDays) {}
