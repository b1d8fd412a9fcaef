package teacherdev.evaluation.schoolevaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scores of schools in areas, with what shows them. */
@Schema(name = "SchoolEvaluationScores")
record ScoresRequest(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid Score> scores) {

    @Schema(name = "SchoolAreaScore")
    record Score(
            @NotNull @Size(max = 30) @Schema(examples = "5117020001")
            String schoolCode,

            @NotNull @Size(max = 50) @Schema(examples = "教师发展")
            String area,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(type = SchemaType.STRING, examples = "88.50", description = "0 to 100, two places")
            BigDecimal score,

            @NotBlank @Size(max = 500) @Schema(examples = "2026-05 实地督导记录")
            String evidence) {}
}
