package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.session.SessionLock.Held;
import teacherdev.training.session.rules.WaitingOrder;
import teacherdev.training.session.rules.WaitingOrder.Waiting;

/**
 * Lets those who wait move up into free places, in the fair order; the caller holds the session. Somebody was sent out to the
 * sessions that she passed and to whatever the ledger has of her above the county's level, as the figures of fairness count.
 */
@ApplicationScoped
class FillingPlaces {

    private static final String TAKEN = """
            select count(*) filter (where state = 'ENROLLED') as taken, count(*) filter (where state = 'WAITING') as waiting
            from enrolment where session_id = ? and state in ('ENROLLED', 'WAITING')
            """;
    private static final String WAITING = """
            select e.teacher_id, e.enrolled_at, greatest(
                   (select max(s.last_day) from enrolment passed join session s on s.id = passed.session_id
                    where passed.teacher_id = e.teacher_id and passed.state = 'PASSED'),
                   (select max(c.activity_date) from credit_entry c
                    where c.teacher_id = e.teacher_id and c.kind = 'GRANT' and c.course_level in ('NATIONAL', 'PROVINCE', 'CITY')
                      and not exists (select from credit_reversal r where r.entry_id = c.id))) as last_outing
            from enrolment e where e.session_id = ? and e.state = 'WAITING'
            """;
    private static final String MOVE_UP =
            "update enrolment set state = 'ENROLLED' where session_id = ? and teacher_id = any (?)";

    private final Sql sql;

    FillingPlaces(Sql sql) {
        this.sql = sql;
    }

    private record Places(int taken, int waiting) {}

    /**
     * Fills free places from the queue, while the course gives places. People wait beside free places after a course was closed
     * and is on offer again; so whoever enrols asks this first.
     *
     * @return how many are left
     */
    @Transactional(TxType.MANDATORY)
    int fill(Held held, int capacity) {
        UUID sessionId = held.id();
        Places places = sql.first(TAKEN, row -> new Places(row.integer("taken"), row.integer("waiting")), sessionId)
                .orElseThrow();
        int free = capacity - places.taken();
        if (free <= 0 || places.waiting() == 0 || !held.course().givesPlaces()) {
            return free;
        }
        List<Waiting> waiting = sql.list(
                WAITING,
                row -> new Waiting(row.id("teacher_id"), row.date("last_outing"), row.instant("enrolled_at")),
                sessionId);
        sql.update(MOVE_UP, sessionId, Columns.ids(WaitingOrder.movingUp(waiting, free), Waiting::teacherId));
        return free - Math.min(free, waiting.size());
    }
}
