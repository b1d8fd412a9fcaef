package teacherdev.evaluation.pay.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an objection. */
@Schema(name = "PayObjectionAnswer")
record PayAnswerRequest(
        @NotNull @Schema(description = "UPHELD: the pool must be computed again, or corrected; REJECTED")
        Decision decision,

        @NotBlank @Size(max = 2_000) @Schema(examples = "属实,补计四节")
        String answer) {

    enum Decision {
        UPHELD,
        REJECTED
    }
}
