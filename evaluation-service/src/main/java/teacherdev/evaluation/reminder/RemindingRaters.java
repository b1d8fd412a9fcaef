package teacherdev.evaluation.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Sql;

/** Reminds assigned raters of sheets that end soon. Pupils and parents hold codes; nobody knows who they are. */
@ApplicationScoped
class RemindingRaters {

    private static final int RATERS_AT_ONCE = 500;

    /** The nearest distance that was reached and not told yet; of two replicas the key lets one tell it. */
    private static final String REMIND = """
            with due as (
                select s.id as sheet_id, s.cycle_id, s.closes_on, a.rater_id, d.days_ahead, count(*) as waiting
                from score_sheet s
                join lateral (select min(n) as days_ahead from unnest(?::int[]) n where s.closes_on - n <= ?) d
                    on d.days_ahead is not null
                join score_assignment a on a.sheet_id = s.id and a.answered_on is null and a.recused_for is null
                where s.closed_at is null and s.opens_on <= ? and s.closes_on between ? and ?
                  and not exists (select 1 from rating_reminder r
                      where r.sheet_id = s.id and r.rater_id = a.rater_id and r.days_ahead = d.days_ahead)
                group by s.id, a.rater_id, d.days_ahead
                order by s.id, a.rater_id limit ?
            ), told as (
                insert into rating_reminder (id, sheet_id, rater_id, days_ahead, reminded_at)
                select uuidv7(), sheet_id, rater_id, days_ahead, ? from due
                on conflict on constraint rating_reminder_pk do nothing returning id, sheet_id, rater_id
            )
            select told.id, due.* from told join due using (sheet_id, rater_id) order by told.id
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final Distances distances;
    private final Clock clock;

    RemindingRaters(Sql sql, Outbox outbox, Distances distances, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.distances = distances;
        this.clock = clock;
    }

    @Scheduled(every = "{teacherdev.reminder.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        int reminded = RATERS_AT_ONCE;
        while (reminded == RATERS_AT_ONCE) {
            reminded = QuarkusTransaction.requiringNew().call(this::remind);
        }
    }

    private int remind() {
        LocalDate today = LocalDate.now(clock);
        List<OutgoingEvent> events = sql.list(
                REMIND,
                RatingReminded::of,
                distances.days(),
                today,
                today,
                today,
                today.plusDays(distances.furthest()),
                RATERS_AT_ONCE,
                clock.instant());
        outbox.appendAll(events);
        return events.size();
    }
}
