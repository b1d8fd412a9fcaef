package teacherdev.evaluation.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an objection. */
@Schema(name = "ObjectionAnswer")
record AnswerRequest(
        @NotNull @Schema(description = "UPHELD: a correction or a decision on the grade must follow; REJECTED")
        Decision decision,

        @NotBlank @Size(max = 2_000) String answer) {

    enum Decision {
        UPHELD,
        REJECTED
    }
}
