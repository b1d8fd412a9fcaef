package teacherdev.evaluation.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a correction is made, whom it raises, and whose standing twice it explains. */
@Schema(name = "EvaluationCorrectionRequest")
record CorrectionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "继续教育学时更正后重算")
        String reason,

        @Size(max = 200)
        @Schema(
                nullable = true,
                description = "Who gets 优秀 by it. A correction never gives it by itself, because seats may be used up")
        List<@NotNull @Valid Raise> raises,

        @Size(max = 200)
        @Schema(
                nullable = true,
                description =
                        "Merged records that stand here beside another one of the person (standsTwiceAs of the pending"
                                + " differences): both results stay, the reason says why, and they are pending no longer")
        List<@NotNull UUID> standTwice) {

    CorrectionRequest {
        raises = raises == null ? List.of() : raises;
        standTwice = standTwice == null ? List.of() : standTwice;
    }

    @Schema(name = "GradeRaise")
    record Raise(
            @NotNull UUID teacherId,

            @NotNull @Schema(description = "The objection about her result that was upheld")
            UUID objectionId) {}
}
