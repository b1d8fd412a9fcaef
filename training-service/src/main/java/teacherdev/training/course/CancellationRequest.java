package teacherdev.training.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a programme is called off. */
@Schema(name = "ProgrammeCancellationRequest")
public record CancellationRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "经费调整，本年度不再举办")
        String reason) {}
