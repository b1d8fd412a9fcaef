package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.PayPolicies;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolState;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.version.Versions;

/** Leads a pool from preview to publication. */
@ApplicationScoped
class AdvancingPools {

    private final PoolStore pools;
    private final RunStore runs;
    private final Computing computing;
    private final PayPolicies policies;
    private final Audit audit;
    private final Clock clock;

    AdvancingPools(
            PoolStore pools, RunStore runs, Computing computing, PayPolicies policies, Audit audit, Clock clock) {
        this.pools = pools;
        this.runs = runs;
        this.computing = computing;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Again if need be: after an objection was right, a published result is computed and published anew. */
    @Transactional
    void preview(PayReach reach, UUID id, long expectedVersion) {
        Pool pool = pools.lock(reach, id);
        PoolStore.require(pool, PoolState.OPEN, PoolState.PREVIEW, PoolState.PUBLISHED);
        Versions.requireSame(expectedVersion, pool.rowVersion());
        // A correction that is computed again keeps the reason for which it was begun.
        String reason = runs.latest(id).map(RunStore.Run::reason).orElse(null);
        computing.compute(reach, pool, reason);
        audit.record(reach.access(), "PAY_POOL_COMPUTED", "PAY_POOL", id);
    }

    @Transactional
    void publish(PayReach reach, UUID id, long expectedVersion) {
        Pool pool = pools.lock(reach, id);
        PoolStore.require(pool, PoolState.PREVIEW);
        Versions.requireSame(expectedVersion, pool.rowVersion());
        RunStore.Run run = runs.latest(id).orElseThrow();
        runs.publish(run.id(), LocalDate.now(clock), policies.publicationEnds(pool.rules()));
        pools.move(id, PoolState.PUBLISHED);
        audit.record(reach.access(), "PAY_POOL_PUBLISHED", "PAY_POOL", id);
    }
}
