package teacherdev.evaluation.improvement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What persons decide on a plan. */
final class PlanDecision {

    private PlanDecision() {}

    /** The outcome of a reassessment. */
    @Schema(name = "Reassessment")
    record Reassessment(
            @Schema(description = "true: back to teaching; false: moved to other work")
            boolean passed,

            @NotBlank @Size(max = 500) String note) {}

    /** Another deadline for the present step, which is ordered again. */
    @Schema(name = "ImprovementDeadline")
    record Deadline(
            @jakarta.validation.constraints.NotNull LocalDate dueOn,
            @NotBlank @Size(max = 500) String note) {}

    /** The plan is called off; she goes back to teaching. */
    @Schema(name = "ImprovementCallingOff")
    record CallingOff(@NotBlank @Size(max = 500) String note) {}
}
