package teacherdev.training.session;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has shown of what she learned. */
public record EvidenceRow(
        @NotNull UUID teacherId,

        @NotNull @Schema(description = "Her notes were read and found good")
        Boolean notesReviewed,

        @NotNull @Schema(description = "She gave her report")
        Boolean reportGiven) {}
