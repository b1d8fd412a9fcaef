package teacherdev.evaluation.pay.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.pay.journal.Books;
import teacherdev.evaluation.pay.journal.BooksView;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Splitting;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads pools and their books. */
@ApplicationScoped
public class PoolQueries {

    private static final String IS_SCHOOL = "select 1 as one from roster_school where code = ?";
    private static final String ONE = "select p.* from pay_pool p where p.id = ? and p.path && ?";
    private static final String PAGE = """
            select p.* from pay_pool p where p.path && ? and (?::int is null or p.year = ?) and (?::text is null or p.scope = ?)
                and (?::text is null or p.state = ?) and (?::uuid is null or p.parent_id = ?) and (?::uuid is null or p.id < ?)
            order by p.id desc limit ?
            """;
    private static final String FUNDS = "select * from pay_fund where pool_id = ? order by position";
    private static final String RUN = """
            select r.*, t.allocated, t.recycled, t.unallocated from pay_run r, lateral (
                select sum(allocated) as allocated, sum(recycled) as recycled, sum(unallocated) as unallocated
                from pay_run_part where run_id = r.id) t
            where r.pool_id = ? order by r.version desc limit ?
            """;
    private static final int RUNS_MAX = 200;

    private final Sql sql;
    private final PoolStore store;
    private final PayPolicies policies;
    private final Books books;

    PoolQueries(Sql sql, PoolStore store, PayPolicies policies, Books books) {
        this.sql = sql;
        this.store = store;
        this.policies = policies;
        this.books = books;
    }

    /** The filters of a list; null is no filter. */
    record Filter(Integer year, String scope, PoolState state, UUID parent) {}

    boolean isSchool(String code) {
        return sql.first(IS_SCHOOL, _ -> true, code).isPresent();
    }

    public Pool pool(PayReach reach, UUID id) {
        return sql.first(ONE, Pool::of, id, reach.access().scopeArray()).orElseThrow(PoolStore::notFound);
    }

    /** A pool whose recipients the caller may see: a region's schools, or a school's people if she is one of those who may. */
    public Pool poolWithPersons(PayReach reach, UUID id) {
        Pool pool = pool(reach, id);
        if (pool.recipients() == Recipients.STAFF && !reach.seesPersonsOf(pool)) {
            throw PoolStore.notFound();
        }
        return pool;
    }

    public PoolView view(PayReach reach, UUID id) {
        return view(reach, pool(reach, id));
    }

    /** Runs of a pool, latest first; empty for who may not see what persons get. */
    List<PoolView.RunView> runs(PayReach reach, UUID id) {
        return runs(reach, pool(reach, id), RUNS_MAX);
    }

    Page<PoolView> pools(PayReach reach, Filter filter, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String state = filter.state() == null ? null : filter.state().name();
        List<Pool> rows = sql.list(
                PAGE,
                Pool::of,
                reach.access().scopeArray(),
                filter.year(),
                filter.year(),
                filter.scope(),
                filter.scope(),
                state,
                state,
                filter.parent(),
                filter.parent(),
                after,
                after,
                paging.rowsToRead());
        Page<Pool> page = Page.of(rows, paging, pool -> Cursor.of(pool.id()));
        return new Page<>(
                page.items().stream().map(pool -> shown(pool, null, null, null)).toList(), page.next());
    }

    /** Sums over few people would tell what one of them gets: then only who may see that sees the books. */
    BooksView books(PayReach reach, UUID id) {
        Pool pool = pool(reach, id);
        if (!seesSums(reach, pool)) {
            throw new ProblemException(
                    EvaluationProblem.CELL_TOO_SMALL, Text.of("Too few people to show sums", "人数过少,不显示合计"));
        }
        return books.of(id);
    }

    private boolean seesSums(PayReach reach, Pool pool) {
        if (pool.recipients() == Recipients.SCHOOLS || reach.seesPersonsOf(pool)) {
            return true;
        }
        Optional<PoolView.RunView> latest = sql.first(RUN, PoolView.RunView::of, pool.id(), 1);
        return latest.isEmpty()
                || latest.get().people() >= policies.statistics(pool.rules()).cellMin();
    }

    private PoolView view(PayReach reach, Pool pool) {
        List<PoolView.FundView> funds = sql.list(
                FUNDS,
                row -> new PoolView.FundView(row.text("name"), row.decimal("amount"), row.decimal("cap")),
                pool.id());
        List<PoolView.RunView> runs = runs(reach, pool, 1);
        return shown(
                pool, funds.isEmpty() ? null : funds, store.parts(pool.id()), runs.isEmpty() ? null : runs.getFirst());
    }

    private List<PoolView.RunView> runs(PayReach reach, Pool pool, int limit) {
        return seesSums(reach, pool) ? sql.list(RUN, PoolView.RunView::of, pool.id(), limit) : List.of();
    }

    private static PoolView shown(
            Pool pool, List<PoolView.FundView> funds, List<PoolView.PartView> parts, PoolView.RunView run) {
        BigDecimal floor = pool.lastYearPayroll() == null || pool.floorPercent() == null
                ? null
                : Splitting.floor(Money.of(pool.lastYearPayroll()), pool.floorPercent())
                        .yuan();
        return new PoolView(
                pool.id(),
                pool.parentId(),
                pool.scope(),
                pool.recipients(),
                pool.name(),
                pool.year(),
                pool.amount(),
                pool.lastYearPayroll(),
                floor,
                funds,
                parts,
                pool.state(),
                run,
                pool.createdAt(),
                pool.createdBy());
    }
}
