package teacherdev.training.reattribution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
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

    private static final String NOTE =
            "insert into reattribution_due (teacher_id, noted_at) values (?, ?) on conflict (teacher_id) do nothing";
    private static final String NEXT = """
            delete from reattribution_due where teacher_id = (
                select teacher_id from reattribution_due order by noted_at limit 1 for update skip locked)
            returning teacher_id
            """;
    private static final String LATER = "update reattribution_due set noted_at = ? where teacher_id = ?";
    private static final String WAITING = "select teacher_id from reattribution_due order by noted_at limit 1";

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
        sql.update(NOTE, change.teacherId(), clock.instant());
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more) {
            more = followOne();
        }
    }

    private boolean followOne() {
        try {
            return QuarkusTransaction.requiringNew().call(this::follow);
        } catch (RuntimeException failure) {
            // One teacher whose hours cannot be moved, for example because of a broken rule, goes to the end of the
            // queue.
            LOG.errorf(failure, "hours of a teacher could not be moved to the school of her back-dated assignment");
            QuarkusTransaction.requiringNew().run(this::putOff);
            return false;
        }
    }

    private boolean follow() {
        Optional<UUID> teacher = sql.first(NEXT, row -> row.id("teacher_id"));
        teacher.ifPresent(id -> {
            int moved = credits.reattribute(ITSELF, id, frozen.firstOpenYear(id), REASON);
            if (moved > 0) {
                LOG.infof("activities moved to the school of the day teacher=%s activities=%d", id, moved);
            }
        });
        return teacher.isPresent();
    }

    private void putOff() {
        sql.first(WAITING, row -> row.id("teacher_id")).ifPresent(id -> sql.update(LATER, clock.instant(), id));
    }
}
