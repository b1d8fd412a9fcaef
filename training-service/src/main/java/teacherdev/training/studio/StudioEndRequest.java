package teacherdev.training.studio;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a studio ends before its term. */
public record StudioEndRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "主持人调离本县")
        String reason) {}
