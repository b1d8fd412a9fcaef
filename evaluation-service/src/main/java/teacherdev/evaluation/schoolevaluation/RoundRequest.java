package teacherdev.evaluation.schoolevaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new round. */
@Schema(name = "SchoolEvaluationRequest")
record RoundRequest(
        @NotNull @Size(max = 30) @Schema(examples = "511702")
        String region,

        @NotBlank @Size(max = 100) @Schema(examples = "2024-2026 学校评价")
        String name,

        @NotNull @Schema(examples = "2024-01-01", description = "The first day; a round lasts three years")
        LocalDate startsOn) {}
