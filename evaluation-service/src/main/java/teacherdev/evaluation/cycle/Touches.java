package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.roster.TeacherLearned;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Notes that something was learned of a participant. A run that begins reads the notes, then the inputs, and at its end
 * deletes exactly the notes that it had read: what comes in between stays noted. So results never change by themselves, and
 * no late event is lost.
 */
@ApplicationScoped
public class Touches {

    private static final String NOTE = """
            insert into evaluation_touch (participant_id, event_id, noticed_at)
            select id, ?, ? from evaluation_participant where teacher_id = ? on conflict do nothing
            """;
    private static final String NOTE_PARTICIPANTS = """
            insert into evaluation_touch (participant_id, event_id, noticed_at) select unnest(?), ?, ? on conflict do nothing
            """;
    private static final String SEEN = """
            select t.event_id from evaluation_touch t join evaluation_participant p on p.id = t.participant_id
            where p.cycle_id = ? group by t.event_id
            """;
    private static final String SETTLE = """
            delete from evaluation_touch t using evaluation_participant p
            where p.id = t.participant_id and p.cycle_id = ? and t.event_id = any (?)
            """;

    private final Sql sql;
    private final Clock clock;

    Touches(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void learned(@Observes TeacherLearned teacher) {
        teacher(teacher.teacherId(), teacher.eventId());
    }

    void teacher(UUID teacherId, UUID eventId) {
        sql.update(NOTE, eventId, clock.instant(), teacherId);
    }

    /** Notes participants whose inputs were entered or whose score sheets closed. */
    public void participants(UUID[] participantIds, UUID causeId) {
        sql.update(NOTE_PARTICIPANTS, participantIds, causeId, clock.instant());
    }

    /** The causes that a run is about to take into account; read them before the inputs. */
    public List<UUID> seen(UUID cycleId) {
        return sql.list(SEEN, row -> row.id("event_id"), cycleId);
    }

    /** A run took these into account. */
    public void settle(UUID cycleId, List<UUID> seen) {
        sql.update(SETTLE, cycleId, seen.toArray(UUID[]::new));
    }
}
