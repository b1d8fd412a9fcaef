package teacherdev.training.session;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to take part. */
public record EnrolmentRequest(
        @NotNull @Schema(description = "A teacher of your scope, or yourself")
        UUID teacherId) {}
