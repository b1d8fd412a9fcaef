package teacherdev.evaluation.pay.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import teacherdev.evaluation.pay.distribution.Computing;
import teacherdev.evaluation.pay.distribution.Redistributing;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolState;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;

/** Begins a correction: a preview of a further version, beside the locked one, which goes on being paid. */
@ApplicationScoped
class CorrectingPools {

    private final PoolStore pools;
    private final Redistributing redistributing;
    private final Computing computing;
    private final Idempotency idempotency;
    private final Audit audit;

    CorrectingPools(
            PoolStore pools, Redistributing redistributing, Computing computing, Idempotency idempotency, Audit audit) {
        this.pools = pools;
        this.redistributing = redistributing;
        this.computing = computing;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Transactional
    String correct(PayReach reach, IdempotencyKey key, UUID id, CorrectionRequest request) {
        return idempotency.once(key, () -> {
            Pool pool = pools.lock(reach, id);
            PoolStore.require(pool, PoolState.LOCKED);
            if (request.recipients() != null && !request.recipients().isEmpty()) {
                redistributing.change(pool, request.recipients());
            }
            computing.compute(reach, pool, request.reason());
            audit.record(reach.access(), "PAY_POOL_CORRECTION_BEGUN", "PAY_POOL", id);
            return id.toString();
        });
    }
}
