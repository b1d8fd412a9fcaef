package teacherdev.evaluation.pay.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;

/** Posts to the books, in the transaction of the deed; whoever posts holds the lock of the pool's row. */
@ApplicationScoped
public class Journal {

    /** Money enters a pool, or leaves it again: one row per part and the opposite of all at the source. */
    private static final String MOVE_PARTS = """
            with moved as (
                select part, amount::numeric as amount from unnest(?::text[], ?::text[]) as m (part, amount)
                where amount::numeric <> 0)
            insert into pay_entry (pool_id, posting_id, kind, account, part, amount, posted_at, posted_by)
            select ?::uuid, ?::uuid, ?::text, e.account, e.part, e.amount, ?::timestamptz, ?::text from (
                select 'PART' as account, part, amount from moved
                union all select 'SOURCE', '', -sum(amount) from moved having sum(amount) <> 0) as e
            """;

    /** What a run gives, less what the run that it corrects gave; only differences are posted. */
    private static final String ALLOCATE = """
            with given as (
                select s.recipient_id, l.part, sum(case when s.run_id = ? then l.amount else -l.amount end) as amount
                from pay_statement s join pay_line l on l.statement_id = s.id
                where s.run_id = ? or s.run_id = ?::uuid
                group by s.recipient_id, l.part),
            kept as (
                select part, sum(case when run_id = ? then recycled else -recycled end) as amount from pay_run_part
                where run_id = ? or run_id = ?::uuid group by part),
            moved as (
                select 'RECIPIENT' as account, part, recipient_id, amount from given where amount <> 0
                union all select 'RECYCLED', part, null, amount from kept where amount <> 0)
            insert into pay_entry (pool_id, posting_id, kind, run_id, account, part, recipient_id, amount, posted_at, posted_by)
            select ?::uuid, ?::uuid, ?::text, ?::uuid, e.account, e.part, e.recipient_id, e.amount, ?::timestamptz, ?::text
            from (
                select account, part, recipient_id, amount from moved
                union all select 'PART', part, null, -sum(amount) from moved group by part having sum(amount) <> 0) as e
            """;

    private final Sql sql;
    private final Clock clock;

    Journal(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Puts money into the parts of a pool. */
    public void fund(UUID poolId, List<Part> parts, String by) {
        moveParts(poolId, "FUNDING", parts, by);
    }

    /** Moves money between the parts of a pool, or adds to them and takes from them when what the pool has changes. */
    public void redivide(UUID poolId, List<Part> differences, String by) {
        moveParts(poolId, "REDIVISION", differences, by);
    }

    private void moveParts(UUID poolId, String kind, List<Part> moved, String by) {
        covered(() -> sql.update(
                MOVE_PARTS,
                Columns.texts(moved, Part::code),
                Columns.texts(moved, Part::amount),
                poolId,
                Ids.next(),
                kind,
                clock.instant(),
                by));
    }

    /**
     * Gives out what a run says.
     *
     * @param base the locked run that it corrects, or null: then only the difference is posted
     */
    public void allocate(UUID poolId, UUID run, UUID base, String by) {
        covered(() -> sql.update(
                ALLOCATE,
                run,
                run,
                base,
                run,
                run,
                base,
                poolId,
                Ids.next(),
                base == null ? "ALLOCATION" : "CORRECTION",
                run,
                clock.instant(),
                by));
    }

    private static void covered(Runnable posting) {
        Constraints.refuse(
                "pay_entry_part_covers",
                () -> new ProblemException(EvaluationProblem.PAY_POOL_SPENT, EvaluationProblem.PAY_POOL_SPENT.title()),
                posting);
    }
}
