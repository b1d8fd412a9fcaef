package teacherdev.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.pay.pool.PayPolicies;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolQueries;
import teacherdev.evaluation.pay.pool.PoolState;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.evaluation.pay.pool.Recipients;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** The inputs of locked pay pools, as the statements that stand have stored them. */
@ApplicationScoped
class RecordedPools {

    private static final String POOL = "POOL";
    private static final String LOCKED =
            "select id, scheme_id, plan from pay_run where pool_id = ? and state = 'LOCKED'";
    private static final String PARTS = "select part, amount from pay_run_part where run_id = ?";
    private static final String PEOPLE = """
            select recipient_id, input, facts from pay_statement where run_id = ? and status = 'PAID' order by position limit ?
            """;

    private final Sql sql;
    private final PoolQueries pools;
    private final PayPolicies policies;

    RecordedPools(Sql sql, PoolQueries pools, PayPolicies policies) {
        this.sql = sql;
        this.pools = pools;
        this.policies = policies;
    }

    private record Run(UUID id, UUID schemeId, Map<String, Object> plan) {
        static Run of(Row row) {
            return new Run(row.id("id"), row.id("scheme_id"), DocumentText.stored(row.text("plan")));
        }
    }

    /** Those who were paid; not found outside the scope, a conflict before the pool is locked. */
    Recorded of(PayReach reach, UUID poolId) {
        Pool pool = pools.pool(reach, poolId);
        PoolStore.require(pool, PoolState.LOCKED);
        Run run = sql.first(LOCKED, Run::of, poolId).orElseThrow(PoolStore::notFound);
        Map<String, Object> whole = new LinkedHashMap<>();
        List<Recorded.Person> people = sql.list(
                PEOPLE,
                row -> {
                    Map<String, Object> read = read(row.text("facts"), whole);
                    return new Recorded.Person(row.text("recipient_id"), values(row.text("input"), read));
                },
                run.id,
                Recorded.PEOPLE_MAX + 1);
        return new Recorded(
                run.schemeId,
                pool.rules(),
                schemeInputs(pool, run, whole),
                people,
                seesPersons(reach, pool),
                policies.statistics(pool.rules()).cellMin());
    }

    /** As pools and statements have it: payroll within its scope, and the principal of the paying school. */
    private static boolean seesPersons(PayReach reach, Pool pool) {
        return pool.recipients() == Recipients.SCHOOLS
                || reach.principal().contains(pool.scope())
                || pool.path().stream().anyMatch(reach.payroll()::contains);
    }

    /** What the plan read of her; values of the whole scheme, which everybody's facts repeat, are put apart. */
    private static Map<String, Object> read(String facts, Map<String, Object> whole) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (DocumentText.stored(facts).get("read") instanceof Map<?, ?> read) {
            DocumentText.object(read).forEach((name, told) -> {
                Map<String, Object> value = DocumentText.object(told);
                (Boolean.TRUE.equals(value.get("whole")) ? whole : values).put(name, value.get("value"));
            });
        }
        return values;
    }

    /** What was uploaded or read for her by the names of inputs; a weight and a result are inputs of these names. */
    private static Map<String, Object> values(String stored, Map<String, Object> read) {
        Map<String, Object> uploaded = DocumentText.stored(stored);
        Map<String, Object> values = new LinkedHashMap<>(read);
        for (String name : List.of("weight", "result")) {
            if (uploaded.get(name) != null) {
                values.put(name, uploaded.get(name));
            }
        }
        if (uploaded.get("inputs") instanceof Map<?, ?> inputs) {
            values.putAll(DocumentText.object(inputs));
        }
        return values;
    }

    /** What was uploaded or read for the scheme as a whole, and the amounts that the plan handed to it. */
    private Map<String, Object> schemeInputs(Pool pool, Run run, Map<String, Object> read) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        sql.list(PARTS, row -> amounts.put(row.text("part"), row.decimal("amount")), run.id);
        amounts.put(POOL, pool.amount());
        Map<String, Object> values = new LinkedHashMap<>(read);
        if (run.plan.get("scheme") instanceof Map<?, ?> use) {
            if (use.get("inputs") instanceof Map<?, ?> inputs) {
                values.putAll(DocumentText.object(inputs));
            }
            if (use.get("amountInputs") instanceof Map<?, ?> handed) {
                DocumentText.object(handed)
                        .forEach((name, part) -> values.put(name, amounts.get(String.valueOf(part))));
            }
        }
        return values;
    }
}
