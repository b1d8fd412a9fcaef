package teacherdev.evaluation.pay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import teacherdev.evaluation.pay.pool.PayPolicies;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Months;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** What one month brings of the parts that are paid monthly; over the twelve months each line comes out to the cent. */
@ApplicationScoped
class MonthlyPay {

    private static final String LINES = """
            select s.id as statement_id, s.teacher_id, t.name, l.item, l.code, l.part, l.kind, l.amount, s.facts
            from pay_statement s join pay_run r on r.id = s.run_id and r.state = 'LOCKED'
            join pay_line l on l.statement_id = s.id
            join pay_part f on f.pool_id = s.pool_id and f.code = l.part and f.payment = 'MONTHLY'
            left join roster_teacher t on t.teacher_id = s.teacher_id
            where s.pool_id = ? and s.teacher_id is not null order by s.position, l.position limit ?
            """;

    private final Sql sql;
    private final PayPolicies policies;
    private final ObjectMapper mapper;

    MonthlyPay(Sql sql, PayPolicies policies, ObjectMapper mapper) {
        this.sql = sql;
        this.policies = policies;
        this.mapper = mapper;
    }

    /** @param month one of the twelve that begin with the pool's pay year */
    List<PayrollExport.Line> lines(Pool pool, YearMonth month) {
        LocalDate begin = policies.sharing(pool.rules()).year(pool.year()).from();
        long index = ChronoUnit.MONTHS.between(YearMonth.from(begin), month);
        if (index < 0 || index >= Months.IN_A_YEAR) {
            throw ProblemException.ofField(
                    EvaluationProblem.PAY_MONTH,
                    "month",
                    Text.of("The pay year begins on " + begin, "该薪酬年度自 " + begin + " 起"));
        }
        return PayrollExport.whole(
                        sql.list(LINES, row -> instalment(row, (int) index), pool.id(), PayrollExport.LINES_MAX + 1))
                .stream()
                .filter(line -> line.amount().signum() != 0)
                .toList();
    }

    private PayrollExport.Line instalment(Row row, int month) {
        PayrollExport.Line whole = PayrollExport.Line.of(row);
        BigDecimal amount = Months.instalments(Money.of(whole.amount()), months(row.text("facts")))
                .get(month)
                .yuan();
        return whole.of(amount);
    }

    /** Statements that were made before months were kept have none. */
    private List<Boolean> months(String facts) {
        try {
            JsonNode months = mapper.readTree(facts).path("months");
            List<Boolean> there = new ArrayList<>();
            months.forEach(month -> there.add(month.booleanValue()));
            return there;
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
