package teacherdev.evaluation.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;

/** What one award is worth: the policy's amount every three years, otherwise what the organisation says. */
@ApplicationScoped
class AwardAmounts {

    private static final TypeReference<Map<String, BigDecimal>> NUMBERS = new TypeReference<>() {};

    /** One triennial award of an organisation at a time; the lock makes the second of two clerks see the first's. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('award ' || ?, 0)) is null as taken";

    private static final String RECENT = """
            select count(*) as n from award where organisation = ? and kind = 'TRIENNIAL' and year > ? and year < ?
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final PoliciesInForce policies;

    AwardAmounts(Sql sql, ObjectMapper mapper, PoliciesInForce policies) {
        this.sql = sql;
        this.mapper = mapper;
        this.policies = policies;
    }

    BigDecimal each(AwardRequest request, List<String> path) {
        if (request.kind() != AwardKind.TRIENNIAL) {
            if (request.amountEach() == null) {
                throw GrantingAwards.refused("amountEach", "An amount is needed", "请给出金额");
            }
            return request.amountEach();
        }
        Map<String, BigDecimal> policy = numbers(policies.content(path, "AWARD", LocalDate.of(request.year(), 12, 31))
                .orElseThrow());
        if (request.amountEach() != null) {
            throw GrantingAwards.refused("amountEach", "The policy sets the amount", "金额由政策规定");
        }
        int years = policy.get("triennialYears").intValueExact();
        sql.first(LOCK, row -> row.flag("taken"), request.organisation());
        boolean tooSoon = sql.first(
                                RECENT,
                                row -> row.number("n"),
                                request.organisation(),
                                request.year() - years,
                                request.year() + years)
                        .orElse(0L)
                > 0;
        if (tooSoon) {
            throw new ProblemException(EvaluationProblem.AWARD_TOO_SOON, EvaluationProblem.AWARD_TOO_SOON.title());
        }
        return policy.get("triennialAmount");
    }

    private Map<String, BigDecimal> numbers(String json) {
        try {
            return mapper.readValue(json, NUMBERS);
        } catch (JsonProcessingException notNumbers) {
            throw new IllegalStateException("policy AWARD is not a map of numbers", notNumbers);
        }
    }
}
