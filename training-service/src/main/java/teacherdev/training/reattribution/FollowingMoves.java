package teacherdev.training.reattribution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.Outage;
import teacherdev.training.credit.ReattributingCredits;
import teacherdev.training.roster.AssignmentsChanged;

/**
 * Looks, soon after a teacher's assignments changed, whether her hours are still with the right schools. The event's
 * transaction only leaves a note; the note goes in the transaction that moves the hours, so a crash forgets nothing.
 */
@ApplicationScoped
class FollowingMoves {

    private static final Logger LOG = Logger.getLogger(FollowingMoves.class);
    private static final Access ITSELF = new Access("re-attribution", List.of("CN"), Optional.empty());
    private static final String REASON = "补登调动，学时归属更正 (the move became known later)";

    /** Whose hours cannot be moved now, for example because of a broken rule, waits this long. */
    private static final Duration PUT_OFF = Duration.ofMinutes(10);

    /** Whose hours somebody else held, or could not be reached for a moment; later than the next look, so that others come first. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /**
     * A note that is there already is locked: were it left alone, the job could take it and look before this transaction's
     * assignments are visible, and nobody would look again.
     */
    private static final String NOTE = """
            insert into reattribution_due as d (teacher_id, noted_at) select t.id, ? from unnest(?::uuid[]) as t (id) order by t.id
            on conflict (teacher_id) do update set noted_at = least(d.noted_at, excluded.noted_at)
            """;

    private static final String WAITING =
            "select teacher_id from reattribution_due where noted_at <= ? order by noted_at limit 1";
    private static final String TAKE = "delete from reattribution_due where teacher_id = ?";
    private static final String LATER = "update reattribution_due set noted_at = ? where teacher_id = ?";

    private final Sql sql;
    private final FrozenYears frozen;
    private final ReattributingCredits credits;
    private final Clock clock;

    FollowingMoves(Sql sql, FrozenYears frozen, ReattributingCredits credits, Clock clock) {
        this.sql = sql;
        this.frozen = frozen;
        this.credits = credits;
        this.clock = clock;
    }

    void note(@Observes AssignmentsChanged change) {
        sql.update(NOTE, clock.instant(), change.teacherIds().toArray(UUID[]::new));
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        Optional<UUID> next = next();
        while (next.isPresent()) {
            follow(next.get());
            next = next();
        }
    }

    private Optional<UUID> next() {
        return sql.first(WAITING, row -> row.id("teacher_id"), clock.instant());
    }

    private void follow(UUID teacherId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> move(teacherId));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "hours could not be moved to the school of the day teacher=%s", teacherId);
            Duration wait = Outage.explains(failure) ? SOON : PUT_OFF;
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.update(LATER, clock.instant().plus(wait), teacherId));
        }
    }

    private void move(UUID teacherId) {
        // Another replica that took the same note first has moved her hours already.
        if (sql.update(TAKE, teacherId) == 1) {
            int moved = credits.reattribute(ITSELF, teacherId, frozen.firstOpenDay(teacherId), REASON);
            if (moved > 0) {
                LOG.infof("activities moved to the school of the day teacher=%s activities=%d", teacherId, moved);
            }
        }
    }
}
