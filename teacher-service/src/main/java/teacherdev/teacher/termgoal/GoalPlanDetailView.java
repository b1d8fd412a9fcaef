package teacherdev.teacher.termgoal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.observation.ObservedYearView;
import teacherdev.teacher.termgoal.rules.GoalState;

/** The goals of a term with everything that a review looks at 任期目标与评议. */
@Schema(name = "TermGoalPlanDetailView")
public record GoalPlanDetailView(
        GoalPlanView plan,

        @Schema(description = "From this day on the mid-term review is due")
        LocalDate midTermFrom,

        List<GoalView> goals,

        @Schema(
                description =
                        "The lessons that she observed in the school years of the term so far, and what the policy asks for")
        List<ObservedYearView> observations,

        @Schema(description = "How many of the school years that are over stayed below what the policy asks for")
        int observationYearsShort,

        @Schema(description = "Who led it on, the first step first")
        List<StepView> steps) {

    /** A step. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TermGoalStepView")
    public record StepView(
            GoalState state,
            Instant occurredAt,

            @Schema(description = "The subject of the token")
            String actor,

            @Schema(nullable = true) String statement) {

        static StepView of(Row row) {
            return new StepView(
                    row.constant("state", GoalState.class),
                    row.instant("occurred_at"),
                    row.text("actor"),
                    row.text("statement"));
        }
    }
}
