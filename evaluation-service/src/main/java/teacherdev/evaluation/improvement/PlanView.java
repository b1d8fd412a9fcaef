package teacherdev.evaluation.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.improvement.rules.PlanState;
import teacherdev.platform.runtime.sql.Row;

/** A plan as its readers see it; lists leave the history out. */
@Schema(name = "ImprovementPlan", description = "The below-standard path of a person 考核不达标处理")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
        UUID id,
        UUID teacherId,
        UUID cycleId,
        PlanState state,

        @Schema(description = "The last day of the present step")
        LocalDate dueOn,

        @Schema(description = "Since when a person has to look at it")
        Instant attentionSince,

        List<Entry> history) {

    @Schema(name = "ImprovementPlanEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(PlanState state, String note, Instant at) {

        static Entry of(Row row) {
            return new Entry(row.constant("state", PlanState.class), row.text("note"), row.instant("occurred_at"));
        }
    }

    static PlanView of(Plan plan, List<Entry> history) {
        return new PlanView(
                plan.id(),
                plan.teacherId(),
                plan.cycleId(),
                plan.state(),
                plan.dueOn(),
                plan.attentionSince(),
                history);
    }

    /** A view with the version that is its ETag. */
    record Tagged(PlanView view, long version) {}
}
