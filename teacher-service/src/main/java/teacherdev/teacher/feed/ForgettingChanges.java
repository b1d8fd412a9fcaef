package teacherdev.teacher.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import teacherdev.platform.runtime.sql.Sql;

/** Forgets changes that are older than the feed keeps, from the front and a bounded number at a time. */
@ApplicationScoped
class ForgettingChanges {

    private static final String FORGET = """
            with old as (
                select position from feed_change where appended_at < ? order by position limit 10000
            ), gone as (
                delete from feed_change where position <= (select max(position) from old) returning position
            )
            update feed_head set pruned = (select max(position) from gone) where exists (select 1 from gone)
            """;

    private final Sql sql;
    private final Clock clock;
    private final Duration kept;

    ForgettingChanges(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "teacherdev.feed.kept", defaultValue = "P400D") Duration kept) {
        this.sql = sql;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew()
                    .call(() -> forgetUntil(clock.instant().minus(kept)));
        }
    }

    /** Whether anything was forgotten. */
    boolean forgetUntil(Instant oldest) {
        return sql.update(FORGET, oldest) == 1;
    }
}
