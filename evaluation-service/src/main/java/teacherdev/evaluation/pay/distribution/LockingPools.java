package teacherdev.evaluation.pay.distribution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.pay.journal.Journal;
import teacherdev.evaluation.pay.pool.ChildPools;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolState;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.evaluation.pay.pool.Recipients;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * Makes a published result final: posts it to the books and hands a region's money on to its schools. The lock of the
 * pool's row lets one of two people who press the button together through; the other is told the state.
 */
@ApplicationScoped
class LockingPools {

    private static final String SHARES_OF_SCHOOLS = """
            select s.recipient_id, s.amount, r.path from pay_statement s join roster_school r on r.code = s.recipient_id
            where s.run_id = ? order by s.recipient_id
            """;

    private final PoolStore pools;
    private final RunStore runs;
    private final Journal journal;
    private final ChildPools children;
    private final Organisations organisations;
    private final List<PoolLockCondition> conditions;
    private final Sql sql;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    LockingPools(
            PoolStore pools,
            RunStore runs,
            Journal journal,
            ChildPools children,
            Organisations organisations,
            @All List<PoolLockCondition> conditions,
            Sql sql,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.pools = pools;
        this.runs = runs;
        this.journal = journal;
        this.children = children;
        this.organisations = organisations;
        this.conditions = List.copyOf(conditions);
        this.sql = sql;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    private record Share(String school, Money amount, List<String> path) {}

    @Transactional
    void lock(PayReach reach, UUID id, long expectedVersion) {
        organisations.keepPlaces();
        Pool pool = pools.lock(reach, id);
        PoolStore.require(pool, PoolState.PUBLISHED);
        Versions.requireSame(expectedVersion, pool.rowVersion());
        RunStore.Run run = runs.latest(id).orElseThrow();
        requireOver(run);
        conditions.forEach(condition -> condition.check(id, run.id()));
        runs.lock(run, clock.instant(), reach.subject());
        journal.allocate(id, run.id(), run.base(), reach.subject());
        if (pool.recipients() == Recipients.SCHOOLS) {
            handOn(pool, run, reach.subject());
        }
        pools.move(id, PoolState.LOCKED);
        outbox.append(PayPoolLocked.of(pool, run.version()).event());
        audit.record(reach.access(), "PAY_POOL_LOCKED", "PAY_POOL", id);
    }

    /** A period of no days is over at once; otherwise its last day belongs to it. */
    private void requireOver(RunStore.Run run) {
        LocalDate today = LocalDate.now(clock);
        boolean none = !run.publicationEnds().isAfter(run.publishedOn());
        if (!none && !today.isAfter(run.publicationEnds())) {
            throw ProblemException.ofField(
                    EvaluationProblem.PUBLICATION_RUNNING,
                    "publicationEnds",
                    Text.of(
                            "The publication runs until the end of " + run.publicationEnds(),
                            "公示期至 " + run.publicationEnds() + " 止"));
        }
    }

    private void handOn(Pool pool, RunStore.Run run, String by) {
        List<Share> shares = sql.list(
                SHARES_OF_SCHOOLS,
                row -> new Share(row.text("recipient_id"), Money.of(row.decimal("amount")), row.texts("path")),
                run.id());
        shares.forEach(share -> children.handOn(pool, share.school(), share.path(), share.amount(), by));
    }
}
