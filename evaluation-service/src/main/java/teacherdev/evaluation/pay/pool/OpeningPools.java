package teacherdev.evaluation.pay.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.pay.journal.Journal;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.rules.Splitting;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Opens pools and divides them into parts. */
@ApplicationScoped
class OpeningPools {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PoolStore store;
    private final PoolQueries queries;
    private final PayPolicies policies;
    private final Journal journal;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    OpeningPools(
            PoolStore store,
            PoolQueries queries,
            PayPolicies policies,
            Journal journal,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.policies = policies;
        this.journal = journal;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the pool, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID open(PayReach reach, IdempotencyKey key, PoolRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(reach.access(), "scope", request.scope());
            PayPolicies.OfPool policy = policies.pool(path);
            Pool pool = pool(reach, request, path, policy.floorPercent());
            requireFloor(pool);
            requireFunds(request);
            store.insert(pool);
            if (request.funds() != null && !request.funds().isEmpty()) {
                store.insertFunds(pool.id(), request.funds());
            }
            boolean own = request.parts() != null && !request.parts().isEmpty();
            List<PartRequest> parts = own ? request.parts() : policy.parts();
            List<Money> amounts = split(Money.of(pool.amount()), parts);
            store.replaceParts(pool.id(), parts, amounts);
            journal.fund(pool.id(), parts(parts, amounts), reach.subject());
            audit.record(reach.access(), "PAY_POOL_OPENED", "PAY_POOL", pool.id());
            return pool.id().toString();
        }));
    }

    /** Another division into parts; only before anything was computed. */
    @Transactional
    void divide(PayReach reach, UUID id, long expectedVersion, List<PartRequest> parts) {
        Pool pool = store.lock(reach, id);
        PoolStore.require(pool, PoolState.OPEN);
        Versions.requireSame(expectedVersion, pool.rowVersion());
        List<Part> differences = new ArrayList<>();
        for (Part before : store.partsToShare(id)) {
            differences.add(new Part(before.code(), before.amount().negated()));
        }
        List<Money> amounts = split(Money.of(pool.amount()), parts);
        differences.addAll(parts(parts, amounts));
        store.replaceParts(id, parts, amounts);
        store.move(id, PoolState.OPEN);
        journal.redivide(id, differences, reach.subject());
        audit.record(reach.access(), "PAY_POOL_DIVIDED", "PAY_POOL", id);
    }

    private Pool pool(PayReach reach, PoolRequest request, List<String> path, BigDecimal floorPercent) {
        boolean ofSchool = queries.isSchool(request.scope());
        return new Pool(
                Ids.next(),
                null,
                request.scope(),
                path,
                path,
                ofSchool ? Recipients.STAFF : Recipients.SCHOOLS,
                request.name(),
                request.year(),
                request.amount().setScale(2),
                request.lastYearPayroll(),
                ofSchool ? null : floorPercent,
                PoolState.OPEN,
                null,
                1,
                clock.instant(),
                reach.subject());
    }

    private static void requireFloor(Pool pool) {
        if (pool.recipients() == Recipients.STAFF) {
            return;
        }
        if (pool.lastYearPayroll() == null) {
            throw ProblemException.ofField(
                    EvaluationProblem.PAYROLL_MISSING, "lastYearPayroll", EvaluationProblem.PAYROLL_MISSING.title());
        }
        Money floor = Splitting.floor(Money.of(pool.lastYearPayroll()), pool.floorPercent());
        if (Money.of(pool.amount()).compareTo(floor) < 0) {
            String percent = pool.floorPercent().stripTrailingZeros().toPlainString();
            throw ProblemException.ofField(
                    EvaluationProblem.POOL_BELOW_FLOOR,
                    "amount",
                    Text.of(
                            "At least " + floor + ": " + percent + " % of last year's payroll, rounded up to the cent",
                            "不得低于 " + floor + " 元(上年工资总额的 " + percent + "%,进位到分)"));
        }
    }

    private static void requireFunds(PoolRequest request) {
        if (request.funds() == null || request.funds().isEmpty()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < request.funds().size(); i++) {
            PoolRequest.Fund fund = request.funds().get(i);
            sum = sum.add(fund.amount());
            if (fund.cap() != null && fund.amount().compareTo(fund.cap()) > 0) {
                throw ProblemException.ofField(
                        EvaluationProblem.FUND_ABOVE_CAP,
                        "funds[" + i + "].amount",
                        Text.of(
                                fund.name() + " gives at most " + fund.cap().toPlainString(),
                                fund.name() + "最多 " + fund.cap().toPlainString() + " 元"));
            }
        }
        if (sum.compareTo(request.amount()) != 0) {
            throw ProblemException.ofField(
                    EvaluationProblem.FUNDS_DIFFER,
                    "funds",
                    Text.of("The funds sum to " + sum.toPlainString(), "各项资金合计为 " + sum.toPlainString() + ",与总额不符"));
        }
    }

    static List<Money> split(Money amount, List<PartRequest> parts) {
        BigDecimal sum = parts.stream().map(PartRequest::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<String> codes = new HashSet<>();
        boolean twice = parts.stream().anyMatch(part -> !codes.add(part.code()));
        if (sum.compareTo(HUNDRED) != 0 || twice) {
            throw ProblemException.ofField(
                    EvaluationProblem.PARTS_DIFFER,
                    "parts",
                    twice
                            ? Text.of("A code stands twice", "子池代码重复")
                            : Text.of(
                                    "The percentages sum to " + sum.toPlainString() + ", not 100",
                                    "比例合计为 " + sum.toPlainString() + ",应为 100"));
        }
        return Splitting.byPercent(
                amount, parts.stream().map(PartRequest::percent).toList());
    }

    static List<Part> parts(List<PartRequest> parts, List<Money> amounts) {
        List<Part> funded = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            funded.add(new Part(parts.get(i).code(), amounts.get(i)));
        }
        return funded;
    }
}
