package teacherdev.training.cycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Tells other services how far teachers are in their cycles. A posting only leaves its account unjudged; a job looks at such
 * accounts soon after, a batch in a transaction, so that nobody who posts waits for a scheme, and twenty postings of an
 * afternoon are one event. What time, policies or the roster change is found by the daily look at everybody.
 */
@ApplicationScoped
public class PublishingProgress {

    private static final Logger LOG = Logger.getLogger(PublishingProgress.class);
    private static final int ACCOUNTS_AT_ONCE = 200;
    private static final long LOCK = 0x6379636c65L;

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(?)";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String UNJUDGED = """
            select teacher_id, version from credit_account where judged_version < version and teacher_id > ?
            order by teacher_id limit ?
            """;

    /** An account that somebody is posting to at this moment is left unjudged: it will have a new entry anyway. */
    private static final String JUDGED = """
            with judged as (
                select a.teacher_id, j.version
                from unnest(?::uuid[], ?::bigint[]) as j (teacher_id, version)
                join credit_account a on a.teacher_id = j.teacher_id
                for no key update of a skip locked)
            update credit_account a set judged_version = judged.version from judged where a.teacher_id = judged.teacher_id
            """;

    private final Sql sql;
    private final Careers careers;
    private final CyclesOfCareers cycles;
    private final PublishedProgress published;
    private final CyclePolicy policy;
    private final AdoptedPrograms programs;

    private record Account(UUID teacherId, long version) {}

    PublishingProgress(
            Sql sql,
            Careers careers,
            CyclesOfCareers cycles,
            PublishedProgress published,
            CyclePolicy policy,
            AdoptedPrograms programs) {
        this.sql = sql;
        this.careers = careers;
        this.cycles = cycles;
        this.published = published;
        this.policy = policy;
        this.programs = programs;
    }

    @Scheduled(
            every = "${teacherdev.cycle.publish-every:30s}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            UUID after = last.get();
            last = QuarkusTransaction.requiringNew().call(() -> publishUnjudged(after));
        }
    }

    /** The last account of a full batch; each account comes once in a pass, however fast clerks post meanwhile. */
    private Optional<UUID> publishUnjudged(UUID after) {
        lock();
        List<Account> accounts = sql.list(
                UNJUDGED, row -> new Account(row.id("teacher_id"), row.number("version")), after, ACCOUNTS_AT_ONCE);
        if (!accounts.isEmpty()) {
            tell(accounts.stream().map(Account::teacherId).toList());
            sql.update(JUDGED, Columns.ids(accounts, Account::teacherId), Columns.numbers(accounts, Account::version));
        }
        return accounts.size() == ACCOUNTS_AT_ONCE
                ? Optional.of(accounts.getLast().teacherId())
                : Optional.empty();
    }

    /** Looks at these teachers and tells what is new; a teacher whom her county's scheme cannot judge is left out. */
    @Transactional(TxType.MANDATORY)
    public List<TrainingCycles> publish(Collection<UUID> teacherIds) {
        lock();
        return tell(teacherIds);
    }

    /** Whoever tells has read after everybody who told before, so that what was told last is what holds. */
    private void lock() {
        sql.list(ONE_AT_A_TIME, _ -> LOCK, LOCK);
    }

    private List<TrainingCycles> tell(Collection<UUID> teacherIds) {
        CycleRules rules = new CycleRules(policy, programs);
        List<TrainingCycles> judged = new ArrayList<>(teacherIds.size());
        for (Career career : careers.of(teacherIds, rules)) {
            try {
                judged.add(cycles.of(career, rules, null));
            } catch (RuntimeException failure) {
                LOG.warnf("the cycles of teacher %s cannot be judged: %s", career.teacherId(), failure.getMessage());
            }
        }
        published.tell(judged);
        return judged;
    }
}
