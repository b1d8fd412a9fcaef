package teacherdev.teacher.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.degree.DegreeLevel;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.statistics.rules.DifferenceCoefficient;
import teacherdev.teacher.statistics.rules.Indicator;
import teacherdev.teacher.statistics.rules.SchoolBalance;

/** Judges the balance between schools: what each reaches, and how much they differ, county by county. */
@ApplicationScoped
class Balance {

    private static final int PLACES = 4;
    private static final int SCHOOLS_MAX = 20_000;

    /** Schools in scope with their figures; people count where their primary assignment is on the day. */
    private static final String FIGURES = """
        with point as (select ?::date as day, ?::timestamptz as known),
        staff as (
            select a.school_id, p.subjects,
                (select array_position(?::text[], d.level) from degree d
                 where d.teacher_id = a.teacher_id and d.awarded_on <= point.day and d.recorded_at <= point.known
                   and (d.superseded_at is null or d.superseded_at > point.known)
                 order by 1 desc nulls last limit 1) as degree,
                exists (select 1 from honour h
                 where h.teacher_id = a.teacher_id and h.backbone and h.level = any (?)
                   and h.valid_from <= point.day and (h.valid_to is null or h.valid_to > point.day)
                   and h.recorded_at <= point.known and (h.superseded_at is null or h.superseded_at > point.known)) as backbone
            from point join assignment a on a.is_primary
                and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
                and a.recorded_at <= point.known and (a.superseded_at is null or a.superseded_at > point.known)
            join school s on s.id = a.school_id and s.path && ?
            join profile p on p.teacher_id = a.teacher_id
                and p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
                and p.recorded_at <= point.known and (p.superseded_at is null or p.superseded_at > point.known)
            where cardinality(p.subjects) > 0
        ),
        counted as (
            select school_id,
                count(*) filter (where degree > array_position(?::text[], ?)) as above_primary,
                count(*) filter (where degree > array_position(?::text[], ?)) as above_junior,
                count(*) filter (where backbone) as backbone,
                count(*) filter (where subjects && ?) as pe_and_arts
            from staff group by school_id
        )
        select s.code, s.name, coalesce(q.region, s.region) as region, coalesce(q.path, s.path) as path, y.teaching_area, y.sports_area, y.equipment_value, y.network_classrooms,
            coalesce(c.above_primary, 0) as above_primary, coalesce(c.above_junior, 0) as above_junior,
            coalesce(c.backbone, 0) as backbone, coalesce(c.pe_and_arts, 0) as pe_and_arts,
            array(select u.stage || ':' || u.pupils from pupil_count u where u.school_year_id = y.id) as pupils
        from point
        join school_year y on y.year = ? and y.recorded_at <= point.known
            and (y.superseded_at is null or y.superseded_at > point.known)
        join school s on s.id = y.school_id
        left join school_particulars q on q.school_id = s.id
            and q.valid_from <= point.day and (q.valid_to is null or q.valid_to > point.day)
            and q.recorded_at <= point.known and (q.superseded_at is null or q.superseded_at > point.known)
        left join counted c on c.school_id = s.id
        where s.path && ? and (?::text is null or coalesce(q.path, s.path) @> array[?::text])
        order by region, s.code limit ?
        """;

    private static final String PATH = "select path from region where code = ?";

    private final Sql sql;
    private final Policies policies;

    Balance(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    BalanceView of(Access access, String region, Stage onlyStage, int year, AsOf asOf, boolean details) {
        // What is counted is asked of the region that is asked for; limits and thresholds of each county are its own.
        List<String> path = sql.first(PATH, row -> row.texts("path"), region).orElse(List.of("CN"));
        BalancePolicy counting = policies.of(path, asOf.day(), BalancePolicy.KIND, BalancePolicy.class);
        Map<String, List<BalanceFigures>> byCounty = new LinkedHashMap<>();
        figures(access, region, year, asOf, counting)
                .forEach(school -> byCounty.computeIfAbsent(school.region(), _ -> new ArrayList<>())
                        .add(school));
        List<BalanceView.CountyView> counties = new ArrayList<>();
        byCounty.forEach((county, schools) -> {
            List<String> countyPath = schools.getFirst().path();
            boolean covered = !Collections.disjoint(countyPath.subList(0, countyPath.size() - 1), access.scopes());
            BalancePolicy policy = policies.of(
                    countyPath.subList(0, countyPath.size() - 1), asOf.day(), BalancePolicy.KIND, BalancePolicy.class);
            for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
                boolean taught =
                        schools.stream().anyMatch(school -> school.pupils().containsKey(stage));
                if (taught && (onlyStage == null || onlyStage == stage)) {
                    BalanceView.CountyView view = county(county, stage, schools, policy, details);
                    counties.add(covered ? view : view.ofSomeSchools());
                }
            }
        });
        return new BalanceView(asOf.day(), year, counties);
    }

    private List<BalanceFigures> figures(Access access, String region, int year, AsOf asOf, BalancePolicy policy) {
        String[] degrees = DegreeLevel.ascending();
        return sql.list(
                FIGURES,
                BalanceFigures::of,
                asOf.day(),
                asOf.known(),
                degrees,
                policy.backboneLevels().stream().map(Enum::name).toArray(String[]::new),
                access.scopeArray(),
                degrees,
                policy.requiredDegree().get(Stage.PRIMARY),
                degrees,
                policy.requiredDegree().get(Stage.JUNIOR),
                policy.peAndArtsSubjects().toArray(String[]::new),
                year,
                access.scopeArray(),
                region,
                region,
                SCHOOLS_MAX);
    }

    private static BalanceView.CountyView county(
            String region, Stage stage, List<BalanceFigures> all, BalancePolicy policy, boolean details) {
        List<BalanceFigures> taught = all.stream()
                .filter(school -> school.pupils().containsKey(stage))
                .toList();
        List<BalanceFigures> inScope = taught.stream()
                .filter(school -> isInScope(school, stage, policy))
                .toList();
        List<SchoolBalance> balances =
                inScope.stream().map(school -> school.balance(stage, policy)).toList();
        List<BalanceView.SchoolBalanceView> schools =
                taught.stream().map(school -> school(school, stage, policy)).toList();
        List<BalanceView.CoefficientView> coefficients = Arrays.stream(Indicator.values())
                .map(indicator -> coefficient(
                        balances, indicator, policy.coefficientLimit().get(stage)))
                .toList();
        int reaching = (int)
                schools.stream().filter(BalanceView.SchoolBalanceView::reaching).count();
        boolean balanced = !inScope.isEmpty()
                && reaching == inScope.size()
                && coefficients.stream().allMatch(each -> Boolean.TRUE.equals(each.keepsLimit()));
        return new BalanceView.CountyView(
                region,
                stage,
                taught.size(),
                taught.size() - inScope.size(),
                inScope.stream().mapToLong(school -> school.pupils().get(stage)).sum(),
                reaching,
                true,
                coefficients,
                composite(coefficients),
                balanced,
                details ? schools : List.of());
    }

    private static boolean isInScope(BalanceFigures school, Stage stage, BalancePolicy policy) {
        return school.pupils().get(stage) >= policy.pupilsMin();
    }

    private static BalanceView.CoefficientView coefficient(
            List<SchoolBalance> schools, Indicator indicator, BalancePolicy.LimitData limit) {
        Optional<DifferenceCoefficient> coefficient = SchoolBalance.coefficient(schools, indicator);
        return new BalanceView.CoefficientView(
                indicator,
                coefficient
                        .map(each -> each.mean(PLACES + 2)
                                .multiply(BigDecimal.valueOf(indicator.perPupils()))
                                .setScale(PLACES, RoundingMode.HALF_UP))
                        .orElse(null),
                coefficient.map(each -> each.rounded(PLACES)).orElse(null),
                limit == null ? null : limit.limit(),
                limit != null && limit.strictlyBelow(),
                limit == null
                        ? null
                        : coefficient.map(each -> each.keeps(limit.asLimit())).orElse(null));
    }

    /** The mean of the coefficients that there are, as the sources print it. */
    private static BigDecimal composite(List<BalanceView.CoefficientView> coefficients) {
        List<BigDecimal> known = coefficients.stream()
                .map(BalanceView.CoefficientView::coefficient)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), PLACES, RoundingMode.HALF_UP);
    }

    private static BalanceView.SchoolBalanceView school(BalanceFigures school, Stage stage, BalancePolicy policy) {
        SchoolBalance balance = school.balance(stage, policy);
        List<BalanceView.IndicatorView> indicators = Arrays.stream(Indicator.values())
                .map(indicator -> {
                    BigDecimal required = policy.required().get(indicator).get(stage);
                    return new BalanceView.IndicatorView(
                            indicator,
                            balance.value(indicator, 2).orElse(null),
                            required,
                            balance.reaches(indicator, required, BigDecimal.valueOf(100)),
                            balance.reaches(indicator, required, policy.floorPercent()));
                })
                .toList();
        int reached = (int)
                indicators.stream().filter(BalanceView.IndicatorView::reached).count();
        boolean inScope = isInScope(school, stage, policy);
        boolean reaching = inScope
                && reached >= policy.reachedMin()
                && indicators.stream().allMatch(BalanceView.IndicatorView::aboveFloor);
        return new BalanceView.SchoolBalanceView(
                school.code(), school.name(), school.pupils().get(stage), inScope, reached, reaching, indicators);
    }
}
