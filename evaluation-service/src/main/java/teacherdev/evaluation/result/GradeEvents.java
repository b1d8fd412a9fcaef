package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleLocked;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Tells the other services of grades: provisional when they become public, final when the cycle is locked. */
@ApplicationScoped
public class GradeEvents {

    /** Raises each participant's version, which holds her row's lock until the event is committed. */
    private static final String ADVANCE = """
            update evaluation_participant p set version = p.version + 1
            from evaluation_grade g
            where g.participant_id = p.id and g.superseded_at is null and p.cycle_id = ? and p.sheet = 'TEACHING'
              and (?::uuid[] is null or p.id = any (?))
            returning p.id, p.teacher_id, p.version, g.grade
            """;

    private final Sql sql;
    private final Outbox outbox;

    GradeEvents(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** All grades of a cycle are public, and may still be objected to. */
    public void provisional(Cycle cycle) {
        announce(cycle, false, null);
    }

    void locked(@Observes CycleLocked event) {
        announce(event.cycle(), true, null);
    }

    /** Grades of some participants changed. */
    void changed(Cycle cycle, boolean isFinal, List<UUID> participants) {
        if (!participants.isEmpty()) {
            announce(cycle, isFinal, participants.toArray(UUID[]::new));
        }
    }

    private void announce(Cycle cycle, boolean isFinal, UUID[] only) {
        outbox.appendAll(sql.list(ADVANCE, row -> event(row, cycle, isFinal), cycle.id(), only, only));
    }

    private static OutgoingEvent event(Row row, Cycle cycle, boolean isFinal) {
        return new GradeDecided(
                        row.id("teacher_id"),
                        cycle.id(),
                        cycle.year(),
                        cycle.kind(),
                        row.constant("grade", Grade.class),
                        isFinal)
                .about(row.id("id"), row.number("version"));
    }
}
