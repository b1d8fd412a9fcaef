package teacherdev.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certificate no longer stands. */
public record RevocationRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "学员信息有误")
        String reason) {}
