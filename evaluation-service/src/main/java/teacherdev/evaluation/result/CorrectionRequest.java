package teacherdev.evaluation.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a correction is made. */
@Schema(name = "EvaluationCorrectionRequest")
record CorrectionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "继续教育学时更正后重算")
        String reason) {}
