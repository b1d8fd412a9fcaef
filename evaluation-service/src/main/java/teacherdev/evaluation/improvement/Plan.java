package teacherdev.evaluation.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.improvement.rules.PlanState;
import teacherdev.platform.runtime.sql.Row;

/** A plan as it is stored. */
record Plan(
        UUID id,
        UUID teacherId,
        UUID cycleId,
        UUID schoolId,
        List<String> path,
        PlanState state,
        LocalDate dueOn,
        Instant attentionSince,
        long version) {

    static Plan of(Row row) {
        return new Plan(
                row.id("id"),
                row.id("teacher_id"),
                row.id("cycle_id"),
                row.id("school_id"),
                row.texts("path"),
                row.constant("state", PlanState.class),
                row.date("due_on"),
                row.instant("attention_since"),
                row.number("version"));
    }
}
