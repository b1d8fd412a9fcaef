package teacherdev.evaluation.pay.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolQueries;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Hands a locked pool's lines to payroll. */
@ApplicationScoped
class ExportingPay {

    private static final String VERSION = "select version from pay_run where pool_id = ? and state = 'LOCKED'";
    private static final String LINES = """
            select s.id as statement_id, s.teacher_id, t.name, l.item, l.code, l.part, l.kind, l.amount
            from pay_statement s join pay_run r on r.id = s.run_id and r.state = 'LOCKED'
            join pay_line l on l.statement_id = s.id left join roster_teacher t on t.teacher_id = s.teacher_id
            where s.pool_id = ? and s.teacher_id is not null order by s.position, l.position limit ?
            """;

    private final Sql sql;
    private final PoolQueries pools;
    private final MonthlyPay monthly;
    private final Audit audit;

    ExportingPay(Sql sql, PoolQueries pools, MonthlyPay monthly, Audit audit) {
        this.monthly = monthly;
        this.sql = sql;
        this.pools = pools;
        this.audit = audit;
    }

    /** @param month whose instalments of monthly parts are asked for, or null for all lines in full */
    @Transactional
    PayrollExport export(PayReach reach, UUID poolId, YearMonth month) {
        Pool pool = pools.poolWithPersons(reach, poolId);
        int version = sql.first(VERSION, row -> row.integer("version"), poolId)
                .orElseThrow(() -> ProblemException.ofField(
                        EvaluationProblem.PAY_POOL_STATE,
                        "state",
                        Text.of("Nothing is locked yet; the pool is " + pool.state(), "尚未锁定,当前状态为 " + pool.state())));
        List<PayrollExport.Line> lines = month == null
                ? PayrollExport.whole(sql.list(LINES, PayrollExport.Line::of, poolId, PayrollExport.LINES_MAX + 1))
                : monthly.lines(pool, month);
        BigDecimal total =
                lines.stream().map(PayrollExport.Line::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        audit.record(reach.access(), "PAY_EXPORTED", "PAY_POOL", poolId);
        return new PayrollExport(
                poolId,
                pool.name(),
                pool.year(),
                pool.scope(),
                version,
                month == null ? null : month.toString(),
                total,
                lines);
    }
}
