package teacherdev.evaluation.pay.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Writes pools, only where the caller's scope reaches. */
@ApplicationScoped
public class PoolStore {

    private static final String INSERT = """
            insert into pay_pool (id, parent_id, scope, path, recipients, name, year, amount, last_year_payroll, floor_percent,
                state, row_version, created_at, created_by)
            values (?, ?::uuid, ?, ?, ?, ?, ?, ?, ?::numeric, ?::numeric, 'OPEN', 1, ?, ?)
            """;
    private static final String FUNDS = """
            insert into pay_fund (pool_id, position, name, amount, cap)
            select ?, f.position, f.name, f.amount::numeric, f.cap::numeric
            from unnest(?::text[], ?::text[], ?::text[]) with ordinality as f (name, amount, cap, position)
            """;
    private static final String PARTS = """
            insert into pay_part (pool_id, position, code, name, percent, amount, payment)
            select ?, f.position, f.code, f.name, f.percent::numeric, f.amount::numeric, f.payment
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as f (code, name, percent, amount, payment, position)
            """;
    private static final String LOCK = "select * from pay_pool p where p.id = ? and p.path && ? for update";
    private static final String LOCK_PERSONS =
            "select * from pay_pool p where p.id = ? and " + PayReach.SEES_PERSONS + " for update";
    private static final String LOCK_CHILD = "select * from pay_pool where parent_id = ? and scope = ? for update";
    private static final String PARTS_OF = "select * from pay_part where pool_id = ? order by position";
    private static final String MOVE = "update pay_pool set state = ?, row_version = row_version + 1 where id = ?";
    private static final String PLAN = "update pay_pool set plan = ?, row_version = row_version + 1 where id = ?";
    private static final String AMOUNT = "update pay_pool set amount = ?, row_version = row_version + 1 where id = ?";

    private final Sql sql;

    PoolStore(Sql sql) {
        this.sql = sql;
    }

    public void insert(Pool pool) {
        sql.update(
                INSERT,
                pool.id(),
                pool.parentId(),
                pool.scope(),
                pool.path().toArray(String[]::new),
                pool.recipients(),
                pool.name(),
                pool.year(),
                pool.amount(),
                pool.lastYearPayroll(),
                pool.floorPercent(),
                pool.createdAt(),
                pool.createdBy());
    }

    void insertFunds(UUID poolId, List<PoolRequest.Fund> funds) {
        sql.update(
                FUNDS,
                poolId,
                Columns.texts(funds, PoolRequest.Fund::name),
                Columns.texts(funds, PoolRequest.Fund::amount),
                Columns.texts(funds, PoolRequest.Fund::cap));
    }

    void replaceParts(UUID poolId, List<PartRequest> parts, List<Money> amounts) {
        sql.update("delete from pay_part where pool_id = ?", poolId);
        sql.update(
                PARTS,
                poolId,
                Columns.texts(parts, PartRequest::code),
                Columns.texts(parts, PartRequest::shownName),
                Columns.texts(parts, part -> part.percent().toPlainString()),
                Columns.texts(amounts, amount -> amount),
                Columns.texts(parts, PartRequest::paymentOrOnce));
    }

    /** The pool, locked, if the caller may decide on it; who decides on persons must be allowed to see them. */
    public Pool lock(PayReach reach, UUID id) {
        Optional<Pool> pool = sql.first(LOCK, Pool::of, id, reach.access().scopeArray());
        if (pool.filter(found -> found.recipients() == Recipients.STAFF).isPresent()) {
            pool = sql.first(LOCK_PERSONS, Pool::of, id, reach.payrollArray(), reach.principalArray());
        }
        return pool.orElseThrow(PoolStore::notFound);
    }

    public Optional<Pool> lockChild(UUID parentId, String scope) {
        return sql.first(LOCK_CHILD, Pool::of, parentId, scope);
    }

    /** Refuses unless the pool is in one of the states; the answer says in which it is. */
    public static void require(Pool pool, PoolState... states) {
        if (!List.of(states).contains(pool.state())) {
            throw ProblemException.ofField(
                    EvaluationProblem.PAY_POOL_STATE,
                    "state",
                    Text.of("The pool is " + pool.state(), "奖金池当前状态为 " + pool.state()));
        }
    }

    public static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such pay pool in your scope", "您的管辖范围内没有该奖金池"));
    }

    public List<PoolView.PartView> parts(UUID poolId) {
        return sql.list(PARTS_OF, PoolView.PartView::of, poolId);
    }

    /** The parts as the rules see them, in their order. */
    public List<Part> partsToShare(UUID poolId) {
        return parts(poolId).stream()
                .map(part -> new Part(part.code(), Money.of(part.amount())))
                .toList();
    }

    public void move(UUID poolId, PoolState state) {
        sql.update(MOVE, state, poolId);
    }

    public void setPlan(UUID poolId, String plan) {
        sql.update(PLAN, plan, poolId);
    }

    public void setAmount(UUID poolId, Money amount) {
        sql.update(AMOUNT, amount.yuan(), poolId);
    }

    /** A pool that has just been opened. */
    public static Pool opened(
            UUID id, Pool parent, String scope, List<String> path, Money amount, Instant now, String by) {
        return new Pool(
                id,
                parent.id(),
                scope,
                path,
                path,
                Recipients.STAFF,
                parent.name(),
                parent.year(),
                amount.yuan(),
                null,
                null,
                PoolState.OPEN,
                null,
                1,
                now,
                by);
    }
}
