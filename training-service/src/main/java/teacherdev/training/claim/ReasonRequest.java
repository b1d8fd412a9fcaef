package teacherdev.training.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a claim is returned or revoked. */
public record ReasonRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "The certificate is missing")
        String reason) {}
