package teacherdev.evaluation.pay.distribution;

import java.util.UUID;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/**
 * Event: a pool's result is final, or was corrected. It says that statements are ready, and carries no amount and no person.
 * Contract: {@code teacherdev.evaluation.v1/pay-pool-locked.v1}.
 */
record PayPoolLocked(UUID poolId, String scope, int year, int version) {

    static PayPoolLocked of(Pool pool, int version) {
        return new PayPoolLocked(pool.id(), pool.scope(), pool.year(), version);
    }

    OutgoingEvent event() {
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                poolId.toString(),
                "teacherdev.evaluation.pay-pool-locked.v1",
                poolId.toString(),
                version,
                this);
    }
}
