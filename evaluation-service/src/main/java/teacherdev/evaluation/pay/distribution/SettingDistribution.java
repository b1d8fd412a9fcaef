package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolState;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Says how a pool is to be divided, and among whom. */
@ApplicationScoped
class SettingDistribution {

    private final PoolStore pools;
    private final RecipientStore recipients;
    private final RecipientCheck check;
    private final PlanReading reading;
    private final Audit audit;

    SettingDistribution(
            PoolStore pools, RecipientStore recipients, RecipientCheck check, PlanReading reading, Audit audit) {
        this.pools = pools;
        this.recipients = recipients;
        this.check = check;
        this.reading = reading;
        this.audit = audit;
    }

    @Transactional
    void set(PayReach reach, UUID id, long expectedVersion, DistributionRequest request) {
        Pool pool = pools.lock(reach, id);
        PoolStore.require(pool, PoolState.OPEN, PoolState.PREVIEW, PoolState.PUBLISHED);
        Versions.requireSame(expectedVersion, pool.rowVersion());
        if (request.method() == Method.SCHEME && request.scheme() == null) {
            throw ProblemException.ofField(
                    EvaluationProblem.PLAN_REFUSED, "scheme", Text.of("A scheme is needed", "缺少方案"));
        }
        check.check(pool, request.method(), reading.checked(pool, request.plan()), request.recipients());
        recipients.replace(id, request.recipients());
        pools.setPlan(id, recipients.json(request.plan()));
        audit.record(reach.access(), "PAY_DISTRIBUTION_SET", "PAY_POOL", id);
    }
}
