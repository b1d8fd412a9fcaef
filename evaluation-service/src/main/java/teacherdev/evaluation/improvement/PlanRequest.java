package teacherdev.evaluation.improvement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision to set somebody on the path, after a final result below the standard. */
@Schema(name = "ImprovementPlanRequest")
record PlanRequest(
        @NotNull @Schema(description = "The locked cycle whose grade is the reason")
        UUID cycleId,

        @NotNull UUID teacherId,

        @NotBlank @Size(max = 500) @Schema(examples = "2026 年度考核不合格,经校务会研究")
        String reason) {}
