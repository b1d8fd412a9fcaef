package teacherdev.training.retraining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the training ended. */
@Schema(name = "RetrainingOutcome")
record OutcomeRequest(
        @Schema(description = "false: not completed; a person then decides on the plan")
        boolean completed,

        @NotBlank @Size(max = 500) @Schema(examples = "完成 40 学时,考核通过")
        String note) {}
