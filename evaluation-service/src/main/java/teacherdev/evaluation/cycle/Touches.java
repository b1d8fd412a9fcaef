package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.TeacherLearned;
import teacherdev.evaluation.roster.TeachersLearned;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Notes that something was learned of a participant that her cycle reads: hours of an activity in its period, a title if its
 * scheme asks for titles. What it does not read leaves its results as fresh as they were. A run that begins reads the notes,
 * then the inputs, and at its end deletes exactly the notes that it had read: what comes in between stays noted. So results
 * never change by themselves, and no late event is lost.
 */
@ApplicationScoped
public class Touches {

    /** What is learned of a person concerns each of her records; few were merged, so these are found by their own index. */
    private static final String NOTE = """
            insert into evaluation_touch (participant_id, event_id, noticed_at)
            with told as (
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]::date[]) as l (event_id, teacher_id, facts, day)
            )
            select p.id, l.event_id, ? from (
                select * from told
                union all
                select t.event_id, r.teacher_id, t.facts, t.day from told t join roster_teacher r on r.merged_into = t.teacher_id) l
            join evaluation_participant p on p.teacher_id = l.teacher_id and p.assessed
            join evaluation_cycle c on c.id = p.cycle_id and c.reads && string_to_array(l.facts, ',')
                and (l.day is null or l.day >= c.starts_on and l.day < c.ends_on)
            on conflict do nothing
            """;

    private static final String NOTE_JOINED = """
            insert into evaluation_touch (participant_id, event_id, noticed_at)
            select id, ?, ? from evaluation_participant where cycle_id = ? and teacher_id = ? on conflict do nothing
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

    void learned(@Observes TeachersLearned teachers) {
        List<TeacherLearned> each = teachers.each();
        sql.update(
                NOTE,
                Columns.ids(each, TeacherLearned::eventId),
                Columns.ids(each, TeacherLearned::teacherId),
                Columns.texts(each, Touches::names),
                Columns.texts(each, TeacherLearned::day),
                clock.instant());
    }

    private static String names(TeacherLearned teacher) {
        return teacher.facts().stream().map(Fact::name).collect(Collectors.joining(","));
    }

    /** Notes somebody who came into a cycle after its census. */
    void joined(UUID cycleId, UUID teacherId, UUID causeId) {
        sql.update(NOTE_JOINED, causeId, clock.instant(), cycleId, teacherId);
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
