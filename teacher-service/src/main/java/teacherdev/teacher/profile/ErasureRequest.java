package teacherdev.teacher.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person is made anonymous. */
public record ErasureRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Retention period is over")
        String reason) {}
