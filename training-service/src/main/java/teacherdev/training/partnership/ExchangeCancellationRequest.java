package teacherdev.training.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody did not go after all. */
public record ExchangeCancellationRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "因病未成行")
        String reason) {}
