package teacherdev.evaluation.statistics.pay;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.evaluation.dispersion.rules.SmallCells;
import teacherdev.evaluation.pay.pool.PayPolicies;
import teacherdev.evaluation.pay.rules.Dispersion;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;

/** Adds up the spread of pay in one statement; the sums are whole cents, so the fractions made of them are exact. */
@ApplicationScoped
class PayStatisticsQueries {

    private static final int GINI_PLACES = 4;
    private static final int RATIO_PLACES = 2;

    /**
     * One row per group: how many people, their cents, their cents times their rank from the bottom, and the cents of the
     * top and the bottom tenth (at least one person each). One person's pools of a year at one school are added together; a pool
     * counts where its school lay when it was opened.
     */
    private static final String GROUPS = """
            with paid as (
                select case when ? then p.scope else coalesce(place.nodes[array_position(place.nodes, ?) + 1], p.scope) end as code,
                    coalesce(t.merged_into, s.teacher_id) as person, (sum(s.amount) * 100)::numeric as cents
                from pay_statement s join pay_run r on r.id = s.run_id and r.state = 'LOCKED'
                join pay_pool p on p.id = s.pool_id
                cross join lateral (select coalesce(p.opened_path, p.path) as nodes) place
                left join roster_teacher t on t.teacher_id = s.teacher_id and t.merged_into is not null
                where s.teacher_id is not null and s.status = 'PAID' and p.year = ?
                    and (p.opened_path is null and p.path @> array[?]::text[] or p.opened_path @> array[?]::text[])
                    and (p.path && ? or p.opened_path && ?)
                group by 1, 2),
            ranked as (
                select code, cents, row_number() over (partition by code order by cents, person) as place,
                    count(*) over (partition by code) as people
                from paid)
            select g.code, s.name, g.people, g.sum, g.ranked, g.top, g.bottom from (
                select code, max(people) as people, sum(cents) as sum, sum(cents * place) as ranked,
                    coalesce(sum(cents) filter (where place > people - (people + 9) / 10), 0) as top,
                    coalesce(sum(cents) filter (where place <= (people + 9) / 10), 0) as bottom
                from ranked group by code) as g
            left join roster_school s on s.code = g.code
            order by g.code limit 5000
            """;

    private final Sql sql;
    private final Organisations organisations;
    private final PayPolicies policies;

    PayStatisticsQueries(Sql sql, Organisations organisations, PayPolicies policies) {
        this.sql = sql;
        this.organisations = organisations;
        this.policies = policies;
    }

    private record Sums(
            String code,
            String name,
            long people,
            BigInteger sum,
            BigInteger ranked,
            BigInteger top,
            BigInteger bottom) {

        static Sums of(Row row) {
            return new Sums(
                    row.text("code"),
                    row.text("name"),
                    row.number("people"),
                    cents(row, "sum"),
                    cents(row, "ranked"),
                    cents(row, "top"),
                    cents(row, "bottom"));
        }

        private static BigInteger cents(Row row, String column) {
            return row.decimal(column).toBigIntegerExact();
        }
    }

    /** @param bySchool one group per school; otherwise one per part of the region that lies directly below it */
    PayStatistics spread(Access access, String region, int year, boolean bySchool) {
        List<String> path = organisations
                .pathEver(region)
                .orElseThrow(() -> ProblemException.ofField(
                        EvaluationProblem.SCOPE_UNKNOWN, "region", EvaluationProblem.SCOPE_UNKNOWN.title()));
        PayPolicies.OfStatistics policy = policies.statistics(path);
        String[] scopes = access.scopeArray();
        List<Sums> sums = sql.list(GROUPS, Sums::of, bySchool, region, year, region, region, scopes, scopes);
        Map<String, Integer> people = new LinkedHashMap<>();
        sums.forEach(group -> people.put(group.code(), Math.toIntExact(group.people())));
        Set<String> hidden = SmallCells.hidden(people, policy.cellMin());
        return new PayStatistics(
                year,
                region,
                policy.cellMin(),
                policy.flatBelowGini(),
                sums.stream()
                        .map(group -> hidden.contains(group.code())
                                ? PayStatistics.Group.tooSmall(group.code(), group.name())
                                : group(group, policy))
                        .toList());
    }

    private static PayStatistics.Group group(Sums sums, PayPolicies.OfStatistics policy) {
        BigDecimal gini = Dispersion.gini(sums.people(), sums.sum(), sums.ranked())
                .map(exact -> exact.toDecimal(GINI_PLACES, RoundingMode.HALF_UP))
                .orElse(null);
        BigDecimal ratio = Dispersion.decileRatio(sums.top(), sums.bottom())
                .map(exact -> exact.toDecimal(RATIO_PLACES, RoundingMode.HALF_UP))
                .orElse(null);
        BigDecimal mean =
                Rational.of(sums.sum(), BigInteger.valueOf(sums.people() * 100)).toDecimal(2, RoundingMode.HALF_UP);
        return new PayStatistics.Group(
                sums.code(),
                sums.name(),
                sums.people(),
                false,
                new BigDecimal(sums.sum(), 2),
                mean,
                gini,
                ratio,
                gini == null ? null : gini.compareTo(policy.flatBelowGini()) < 0);
    }
}
