package teacherdev.evaluation.pay.distribution;

import java.util.UUID;

/** Something that must be over before a version of a pool becomes final; refuses with a problem while it is not. */
public interface PoolLockCondition {

    void check(UUID poolId, UUID runId);
}
