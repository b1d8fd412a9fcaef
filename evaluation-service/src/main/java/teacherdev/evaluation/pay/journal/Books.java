package teacherdev.evaluation.pay.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Adds up the books of a pool from the entries, and holds them against the pool, its statements and its child pools. */
@ApplicationScoped
public class Books {

    private static final String PARTS = """
            select part, sum(amount) as amount,
                coalesce(sum(amount) filter (where account = 'RECIPIENT'), 0.00) as allocated,
                coalesce(sum(amount) filter (where account = 'RECYCLED'), 0.00) as recycled,
                coalesce(sum(amount) filter (where account = 'PART'), 0.00) as unallocated
            from pay_entry where pool_id = ? and account <> 'SOURCE' group by part order by part
            """;
    private static final String POSTINGS = """
            select posting_id, min(kind) as kind, min(posted_at) as posted_at, count(*) as entries,
                coalesce(sum(amount) filter (where amount > 0), 0.00) as moved, sum(amount) as sum
            from pay_entry where pool_id = ? group by posting_id order by min(id) desc limit 100
            """;
    private static final String TOTALS = """
            select p.amount,
                (select coalesce(-sum(e.amount), 0.00) from pay_entry e where e.pool_id = p.id and e.account = 'SOURCE')
                    as funded,
                (select coalesce(sum(e.amount), 0.00) from pay_entry e where e.pool_id = p.id and e.account = 'RECIPIENT')
                    as allocated,
                (select coalesce(sum(s.amount), 0.00) from pay_statement s join pay_run r on r.id = s.run_id
                    where s.pool_id = p.id and r.state = 'LOCKED') as stated,
                (select coalesce(sum(l.amount), 0.00) from pay_line l join pay_statement s on s.id = l.statement_id
                    join pay_run r on r.id = s.run_id where s.pool_id = p.id and r.state = 'LOCKED') as lines,
                (select coalesce(sum(f.amount), 0.00) from pay_part f where f.pool_id = p.id) as parts,
                (select coalesce(sum(c.amount), 0.00) from pay_pool c where c.parent_id = p.id) as handed_on,
                p.recipients = 'SCHOOLS' as hands_on
            from pay_pool p where p.id = ?
            """;

    private final Sql sql;

    Books(Sql sql) {
        this.sql = sql;
    }

    private record Totals(
            BigDecimal amount,
            BigDecimal funded,
            BigDecimal allocated,
            BigDecimal stated,
            BigDecimal lines,
            BigDecimal parts,
            BigDecimal handedOn,
            boolean handsOn) {

        static Totals of(Row row) {
            return new Totals(
                    row.decimal("amount"),
                    row.decimal("funded"),
                    row.decimal("allocated"),
                    row.decimal("stated"),
                    row.decimal("lines"),
                    row.decimal("parts"),
                    row.decimal("handed_on"),
                    row.flag("hands_on"));
        }
    }

    public BooksView of(UUID poolId) {
        Totals totals = sql.first(TOTALS, Totals::of, poolId).orElseThrow();
        List<BooksView.PartBooks> parts = sql.list(PARTS, BooksView.PartBooks::of, poolId);
        List<BooksView.Posting> postings = sql.list(POSTINGS, BooksView.Posting::of, poolId);
        BigDecimal allocated = sum(parts, BooksView.PartBooks::allocated);
        BigDecimal recycled = sum(parts, BooksView.PartBooks::recycled);
        BigDecimal unallocated = sum(parts, BooksView.PartBooks::unallocated);
        List<BooksView.Check> checks = checks(totals, allocated.add(recycled).add(unallocated));
        boolean balanced = postings.stream().allMatch(posting -> posting.sum().signum() == 0);
        boolean closes = balanced && checks.stream().allMatch(BooksView.Check::holds);
        return new BooksView(
                poolId, totals.amount(), allocated, recycled, unallocated, parts, closes, checks, postings);
    }

    private static List<BooksView.Check> checks(Totals totals, BigDecimal accounted) {
        return List.of(
                BooksView.Check.equal(
                        "pool = allocated + recycled + unallocated 总额=已分配+扣回留存+未分配", totals.amount(), accounted),
                BooksView.Check.equal("pool = money that came in 总额=资金来源", totals.amount(), totals.funded()),
                BooksView.Check.equal("pool = its parts 总额=各子池之和", totals.amount(), totals.parts()),
                BooksView.Check.equal("allocated = locked statements 已分配=已锁定工资单", totals.allocated(), totals.stated()),
                BooksView.Check.equal("statements = their lines 工资单=明细之和", totals.stated(), totals.lines()),
                BooksView.Check.equal(
                        "allocated = pools handed on 已分配=下拨学校",
                        totals.handsOn() ? totals.allocated() : totals.handedOn(),
                        totals.handedOn()));
    }

    private static BigDecimal sum(List<BooksView.PartBooks> parts, Function<BooksView.PartBooks, BigDecimal> of) {
        return parts.stream().map(of).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
