package teacherdev.evaluation.pay.correction;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.pay.distribution.CurrentFacts;
import teacherdev.evaluation.pay.distribution.OnePersonOnce;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolQueries;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** What a version changes for whom, and what events told since the locked one. For those who see what persons get. */
@ApplicationScoped
class Differences {

    private static final String VERSIONS = """
            select r.id, r.version, r.reason, b.id as base_id, b.version as base_version from pay_run r
            left join pay_run b on b.id = r.base_run_id
            where r.pool_id = ? and (?::int is null or r.version = ?) order by r.version desc limit 1
            """;
    private static final String SHEET = """
            select coalesce(a.recipient_id, b.recipient_id) as recipient_id, t.name,
                coalesce(b.amount, 0.00) as before, coalesce(a.amount, 0.00) as after,
                coalesce(a.amount, 0.00) - coalesce(b.amount, 0.00) as difference
            from (select * from pay_statement where run_id = ?) a
            full join (select * from pay_statement where run_id = ?::uuid) b on b.recipient_id = a.recipient_id
            left join roster_teacher t on t.teacher_id = coalesce(a.teacher_id, b.teacher_id)
            where coalesce(a.amount, 0.00) <> coalesce(b.amount, 0.00)
            order by coalesce(a.position, 0), recipient_id limit 20000
            """;
    private static final String LOCKED = """
            select s.id, s.run_id, s.recipient_id, s.facts, r.plan from pay_statement s join pay_run r on r.id = s.run_id
            where r.pool_id = ? and r.state = 'LOCKED' order by s.position limit 20000
            """;

    private final Sql sql;
    private final PoolQueries pools;
    private final CurrentFacts facts;
    private final OnePersonOnce onePersonOnce;
    private final ObjectMapper mapper;

    Differences(Sql sql, PoolQueries pools, CurrentFacts facts, OnePersonOnce onePersonOnce, ObjectMapper mapper) {
        this.sql = sql;
        this.pools = pools;
        this.facts = facts;
        this.onePersonOnce = onePersonOnce;
        this.mapper = mapper;
    }

    private record Versions(UUID id, int version, String reason, UUID baseId, Integer baseVersion) {
        static Versions of(Row row) {
            UUID base = row.id("base_id");
            return new Versions(
                    row.id("id"),
                    row.integer("version"),
                    row.text("reason"),
                    base,
                    base == null ? null : row.integer("base_version"));
        }
    }

    private record Stated(UUID id, UUID runId, String recipientId, String facts, String plan) {
        static Stated of(Row row) {
            return new Stated(
                    row.id("id"), row.id("run_id"), row.text("recipient_id"), row.text("facts"), row.text("plan"));
        }
    }

    /** @param version null for the latest */
    DifferenceView sheet(PayReach reach, UUID poolId, Integer version) {
        pools.poolWithPersons(reach, poolId);
        Versions run =
                sql.first(VERSIONS, Versions::of, poolId, version, version).orElseThrow(PoolStore::notFound);
        List<DifferenceView.Difference> items = sql.list(SHEET, DifferenceView.Difference::of, run.id(), run.baseId());
        BigDecimal sum = items.stream()
                .map(DifferenceView.Difference::difference)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        return new DifferenceView(poolId, run.version(), run.baseVersion(), run.reason(), sum, items);
    }

    List<PendingView> pending(PayReach reach, UUID poolId) {
        Pool pool = pools.poolWithPersons(reach, poolId);
        List<Stated> locked = sql.list(LOCKED, Stated::of, poolId);
        if (locked.isEmpty()) {
            return List.of();
        }
        Map<String, String> known = facts.json(
                pool,
                locked.getFirst().plan(),
                locked.stream().map(Stated::recipientId).toList());
        Map<String, String> twice = onePersonOnce.twice(locked.getFirst().runId());
        List<PendingView> pending = new ArrayList<>();
        for (Stated stated : locked) {
            JsonNode then = tree(stated.facts());
            JsonNode now = tree(known.getOrDefault(stated.recipientId(), "{}"));
            List<PendingView.Change> changes = KnownDifferently.between(then, now);
            if (twice.containsKey(stated.recipientId())) {
                changes.add(new PendingView.Change(
                        "paidTwice", null, TextNode.valueOf(twice.get(stated.recipientId())), "teacher.merged", null));
            }
            if (!changes.isEmpty()) {
                pending.add(new PendingView(stated.id(), stated.recipientId(), changes, then, now));
            }
        }
        return pending;
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException writtenByUs) {
            throw new IllegalStateException(writtenByUs);
        }
    }
}
