package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/**
 * A pool is not locked for the first time while two records of one person are to be paid out of it. A pool that was locked
 * before may be corrected all the same: its pending differences name who was paid twice.
 */
@ApplicationScoped
public class OnePersonOnce implements PoolLockCondition {

    private static final int CULPRITS_MAX = 100;

    /** Few records were merged, so these are found first, whatever the planner believes of a run that is new. */
    private static final String TWICE = """
            with merged as materialized (
                select s.id, s.position, s.recipient_id, t.merged_into from pay_statement s
                join roster_teacher t on t.teacher_id = s.teacher_id and t.merged_into is not null
                where s.run_id = ? and s.amount > 0)
            select m.recipient_id, other.recipient_id as other from merged m cross join lateral (
                select o.recipient_id from pay_statement o
                where o.run_id = ? and o.id <> m.id and o.amount > 0 and o.teacher_id = any (records_of(m.merged_into))
                order by o.position limit 1) other
            order by m.position limit ?
            """;

    private static final String CORRECTS = "select 1 as one from pay_run where id = ? and base_run_id is not null";

    private final Sql sql;

    OnePersonOnce(Sql sql) {
        this.sql = sql;
    }

    /** Recipients of a run whose record was merged into another one, each with another record of the person that is paid by it too. */
    public Map<String, String> twice(UUID runId) {
        Map<String, String> twice = new LinkedHashMap<>();
        sql.list(TWICE, row -> twice.put(row.text("recipient_id"), row.text("other")), runId, runId, CULPRITS_MAX);
        return twice;
    }

    @Override
    public void check(UUID poolId, UUID runId) {
        List<Culprit> culprits = twice(runId).entrySet().stream()
                .map(twice -> new Culprit(
                        twice.getKey(),
                        "DUPLICATE",
                        Text.of(
                                "The same person as " + twice.getValue() + " since the records were merged",
                                "档案合并后与 " + twice.getValue() + " 为同一人")))
                .toList();
        if (!culprits.isEmpty() && sql.first(CORRECTS, row -> true, runId).isEmpty()) {
            throw ProblemException.ofAll(
                    EvaluationProblem.RECIPIENT_REFUSED, EvaluationProblem.RECIPIENT_REFUSED.title(), culprits);
        }
    }
}
