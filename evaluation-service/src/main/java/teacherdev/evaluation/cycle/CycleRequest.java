package teacherdev.evaluation.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new cycle. */
@Schema(name = "EvaluationCycleRequest")
record CycleRequest(
        @NotNull
        @Size(max = 30)
        @Schema(examples = "5117020001", description = "The school or region whose staff is assessed")
        String organisation,

        @NotBlank @Size(max = 100) @Schema(examples = "2026 年度考核")
        String name,

        @NotNull CycleKind kind,

        @NotNull @Schema(examples = "2026-01-01") LocalDate startsOn,

        @NotNull @Schema(examples = "2027-01-01", description = "The first day after the period")
        LocalDate endsOn,

        @NotNull
        @Schema(examples = "2026-12-01", description = "Who works there on this day takes part; within the period")
        LocalDate censusOn,

        @NotNull @Schema(description = "An adopted version of a scheme of the organisation or of a node above it")
        UUID schemeId,

        @NotBlank
        @Size(max = 100)
        @Schema(examples = "总分", description = "The step of the scheme whose value is the score")
        String scoreStep,

        @Size(max = 100)
        @Schema(
                nullable = true,
                description = "A step that names a grade (优秀, 合格, 基本合格, 不合格); without it the policy's bands decide")
        String gradeStep,

        @Schema(nullable = true, description = "The scheme of the second sheet that leaders carry")
        UUID managementSchemeId,

        @Size(max = 100) @Schema(nullable = true) String managementScoreStep,

        @Schema(
                nullable = true,
                examples = "2026-12-20",
                description = "Until when values are to be entered; without it the period's last day. Schools are"
                        + " reminded of what is missing; nothing is refused afterwards")
        LocalDate inputsDueOn) {}
