package teacherdev.evaluation.pay.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.evaluation.pay.distribution.PoolLockCondition;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** A pool is locked only when every objection is answered, and never with a version against which one was upheld. */
@ApplicationScoped
class PayObjectionsSettled implements PoolLockCondition {

    private static final String STATUS = """
            select count(*) filter (where decision is null) as unanswered,
                   count(*) filter (where decision = 'UPHELD' and run_id = ?) as unremedied
            from pay_objection where pool_id = ?
            """;

    private final Sql sql;

    PayObjectionsSettled(Sql sql) {
        this.sql = sql;
    }

    private record Status(long unanswered, long unremedied) {}

    @Override
    public void check(UUID poolId, UUID runId) {
        Status status = sql.first(
                        STATUS, row -> new Status(row.number("unanswered"), row.number("unremedied")), runId, poolId)
                .orElseThrow();
        if (status.unanswered() > 0 || status.unremedied() > 0) {
            throw new ProblemException(
                    EvaluationProblem.OBJECTIONS_OPEN,
                    Text.of(
                            status.unanswered() + " objections wait for an answer, " + status.unremedied()
                                    + " upheld ones for a new version",
                            status.unanswered() + " 件异议待答复," + status.unremedied() + " 件成立的异议待重新计算"));
        }
    }
}
