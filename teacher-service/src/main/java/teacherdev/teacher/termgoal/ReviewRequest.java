package teacherdev.teacher.termgoal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.termgoal.rules.GoalOutcome;

/** What a review found. */
@Schema(name = "TermGoalReviewRequest")
public record ReviewRequest(
        @NotNull @Schema(examples = "2028-03-10") LocalDate reviewedOn,

        @NotNull @Size(min = 1, max = GoalsUpdate.GOALS_MAX) @Schema(description = "Each goal of the term once")
        List<@NotNull @Valid GoalFinding> goals,

        @Size(max = 2000) @Schema(nullable = true, description = "On the whole")
        String statement) {

    /** What was found of one goal. */
    @Schema(name = "TermGoalFinding")
    public record GoalFinding(
            @NotNull @Schema(examples = "1") Integer number,

            @NotNull @Schema(description = "At mid-term: as it stands then")
            GoalOutcome outcome,

            @Size(max = 1000) @Schema(nullable = true) String remark) {}
}
