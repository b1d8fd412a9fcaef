package teacherdev.evaluation.score;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new score sheet of a cycle. */
@Schema(name = "ScoreSheetRequest")
record SheetRequest(
        @NotNull UUID cycleId,
        @NotNull SheetKind kind,

        @NotBlank @Size(max = 100) @Schema(examples = "同行评议")
        String name,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Criterion> criteria,
        @NotNull LocalDate opensOn,

        @NotNull @Schema(description = "The last day on which one may answer")
        LocalDate closesOn) {

    @Schema(name = "ScoreCriterion")
    record Criterion(
            @NotBlank @Size(max = 50) @Schema(examples = "preparation")
            String code,

            @NotBlank @Size(max = 500) @Schema(examples = "备课充分,目标明确")
            String text,

            @NotNull
            @DecimalMin("0.5")
            @DecimalMax("1000")
            @Schema(type = SchemaType.STRING, examples = "20", description = "The greatest number of points")
            BigDecimal max) {}
}
