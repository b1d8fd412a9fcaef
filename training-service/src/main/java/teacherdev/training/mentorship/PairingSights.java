package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.AssignmentsChanged;

/**
 * Keeps which schools see which pairings, in the transaction that changes it. Whoever proposes a pairing and whoever learns of a
 * move of the same person wait for each other, so that the later of the two sees what the other wrote.
 */
@ApplicationScoped
class PairingSights {

    private static final String HOLD = """
            select pg_advisory_xact_lock(hashtextextended('pairing_sight ' || id, 0))
            from (select t.id from unnest(?::text[]) as t (id) order by t.id) as people
            """;
    private static final String FORGET = """
            delete from pairing_sight where pairing_id in (
                select p.id from pairing p where p.mentor_id = any (?) union select p.id from pairing p where p.mentee_id = any (?))
            """;
    private static final String KEEP = """
            insert into pairing_sight (school_id, valid_from, pairing_id, seen_until)
            select s.school_id, s.valid_from, s.id, case when bool_or(s.seen_until is null) then null else max(s.seen_until) end
            from (select p.id, p.valid_from, school.school_id, null::date as seen_until
                  from pairing p cross join lateral (values (p.mentor_school_id), (p.mentee_school_id)) as school (school_id)
                  where p.mentor_id = any (?) or p.mentee_id = any (?)
                  union all
                  select p.id, p.valid_from, a.school_id, a.valid_to
                  from pairing p join roster_assignment a on a.teacher_id in (p.mentor_id, p.mentee_id)
                  where p.mentor_id = any (?) or p.mentee_id = any (?)) s
            group by s.school_id, s.valid_from, s.id
            """;

    private final Sql sql;

    PairingSights(Sql sql) {
        this.sql = sql;
    }

    /** Holds what is kept of these people until the transaction ends; before any other lock of theirs. */
    @Transactional(TxType.MANDATORY)
    void hold(Collection<UUID> teachers) {
        sql.list(HOLD, row -> true, (Object) Columns.texts(List.copyOf(teachers), UUID::toString));
    }

    /** Writes what is kept of all pairings of these people, whom the caller holds. */
    @Transactional(TxType.MANDATORY)
    void keep(Collection<UUID> teachers) {
        UUID[] ids = teachers.toArray(UUID[]::new);
        sql.update(FORGET, ids, ids);
        sql.update(KEEP, ids, ids, ids, ids);
    }

    void follow(@Observes AssignmentsChanged change) {
        hold(change.teacherIds());
        keep(change.teacherIds());
    }
}
