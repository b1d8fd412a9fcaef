package teacherdev.training.mentorship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry of the log is wrong, and what is right. */
@Schema(name = "PairingLogCorrection")
public record LogCorrectionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "日期登记有误")
        String reason,

        @Valid @Schema(nullable = true, description = "What stands in its place; absent when it did not happen")
        LogRequest replacement) {}
