package teacherdev.training.mentorship;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
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
    private static final String OF_PEOPLE =
            "select o.id from pairing o where o.mentor_id = any (?) union select o.id from pairing o where o.mentee_id = any (?)";
    private static final String LOCK =
            "select p.id from pairing p where p.id in (" + OF_PEOPLE + ") order by p.id for no key update";
    private static final String FORGET = "delete from pairing_sight where pairing_id in (" + OF_PEOPLE + ")";

    /** What follows from pairings and from where people work. */
    private static final String SEEN = """
            select s.school_id, s.valid_from, s.id, case when bool_or(s.seen_until is null) then null else max(s.seen_until) end
                as seen_until
            from (select p.id, p.valid_from, school.school_id, null::date as seen_until
                  from mine p cross join lateral (values (p.mentor_school_id), (p.mentee_school_id)) as school (school_id)
                  union all
                  select p.id, p.valid_from, a.school_id, a.valid_to
                  from mine p join roster_assignment a on a.teacher_id in (p.mentor_id, p.mentee_id)) s
            group by s.school_id, s.valid_from, s.id
            """;

    private static final String KEEP = "with mine as (select * from pairing where id in (" + OF_PEOPLE
            + ")) insert into pairing_sight (school_id, valid_from, pairing_id, seen_until)\n" + SEEN;

    /** The people of a page of pairings of which something else is kept than what follows. */
    private static final String DIFFERING = """
            with mine as (select * from pairing where id > ? order by id limit ?), follows as (
            """ + SEEN + """
            ), kept as (
                select v.* from pairing_sight v join mine on mine.id = v.pairing_id
            ), differing as (
                select coalesce(follows.id, kept.pairing_id) as id
                from follows full join kept on kept.pairing_id = follows.id and kept.school_id = follows.school_id
                where follows.id is null or kept.pairing_id is null
                   or (follows.valid_from, follows.seen_until) is distinct from (kept.valid_from, kept.seen_until))
            select m.id, m.mentor_id, m.mentee_id, m.id in (select id from differing) as differs
            from mine m order by m.id
            """;

    private static final Logger LOG = Logger.getLogger(PairingSights.class);
    private static final int PAIRINGS_AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    private record Looked(UUID id, UUID mentorId, UUID menteeId, boolean differs) {
        static Looked of(Row row) {
            return new Looked(row.id("id"), row.id("mentor_id"), row.id("mentee_id"), row.flag("differs"));
        }
    }

    PairingSights(Sql sql) {
        this.sql = sql;
    }

    /** Holds what is kept of these people until the transaction ends; before any other lock of theirs. */
    @Transactional(TxType.MANDATORY)
    void hold(Collection<UUID> teachers) {
        sql.list(HOLD, row -> true, (Object) Columns.texts(List.copyOf(teachers), UUID::toString));
    }

    /**
     * Writes what is kept of all pairings of these people, whom the caller holds. Moves of the two of a pairing may become known at
     * once; whoever comes second waits at the pairing, and sees then what the other wrote.
     */
    @Transactional(TxType.MANDATORY)
    void keep(Collection<UUID> teachers) {
        UUID[] ids = teachers.toArray(UUID[]::new);
        sql.list(LOCK, row -> row.id("id"), ids, ids);
        sql.update(FORGET, ids, ids);
        sql.update(KEEP, ids, ids);
    }

    void follow(@Observes AssignmentsChanged change) {
        hold(change.teacherIds());
        keep(change.teacherIds());
    }

    /**
     * Looks at all pairings for what differs from what follows, and mends it: while replicas of an older release run beside this one
     * they propose pairings and take in moves without keeping who sees them.
     */
    @Scheduled(cron = "0 50 2 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void mend() {
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            UUID after = last.get();
            last = QuarkusTransaction.requiringNew().call(() -> mendAfter(after));
        }
    }

    /** The last pairing of a full page. */
    private Optional<UUID> mendAfter(UUID after) {
        List<Looked> page = sql.list(DIFFERING, Looked::of, after, PAIRINGS_AT_ONCE);
        List<UUID> people = page.stream()
                .filter(Looked::differs)
                .flatMap(pairing -> Stream.of(pairing.mentorId(), pairing.menteeId()))
                .distinct()
                .toList();
        if (!people.isEmpty()) {
            LOG.warnf("who sees pairings was not what follows, and is mended people=%d", people.size());
            hold(people);
            keep(people);
        }
        return page.size() == PAIRINGS_AT_ONCE ? Optional.of(page.getLast().id()) : Optional.empty();
    }
}
