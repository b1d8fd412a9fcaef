package teacherdev.teacher.termgoal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The goals of a principal for a term. */
public record GoalPlanRequest(
        @NotNull @Schema(description = "The principal; a teacher can only name herself")
        UUID teacherId,

        @NotBlank @Size(max = 40) @Schema(examples = "5117020001", description = "The school that she leads")
        String schoolCode,

        @NotNull @Schema(examples = "2026-09-01") LocalDate from,

        @NotNull @Schema(examples = "2029-09-01", description = "The day after the last day of the term")
        LocalDate to,

        @NotNull @Size(min = 1, max = GoalsUpdate.GOALS_MAX) List<@NotNull @Valid GoalRequest> goals) {}
