package teacherdev.evaluation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicies;
import teacherdev.evaluation.dispersion.rules.Dispersion;
import teacherdev.evaluation.dispersion.rules.SmallCells;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Computes the figures: one statement over the results that are public, whatever the number of groups. */
@ApplicationScoped
class EvaluationFigures {

    /** Each person once, by her latest public cycle of the year; where her school lay on the census day. */
    private static final String GROUPS = """
            with people as (
                select distinct on (person) coalesce(t.merged_into, p.teacher_id) as person, place.nodes[array_length(place.nodes, 1) - ?] as code, g.grade,
                       r.grading_score as score
                from evaluation_cycle c
                join evaluation_participant p on p.cycle_id = c.id and p.sheet = 'TEACHING'
                cross join lateral (select coalesce(p.opened_path, p.path) as nodes) place
                left join roster_teacher t on t.teacher_id = p.teacher_id and t.merged_into is not null
                join evaluation_result r on r.participant_id = p.id and r.superseded_at is null
                join evaluation_grade g on g.participant_id = p.id and g.superseded_at is null
                where c.state in ('PUBLISHED', 'LOCKED') and c.starts_on >= make_date(?, 1, 1)
                  and c.starts_on < make_date(? + 1, 1, 1) and (?::uuid is null or c.id = ?)
                  and (p.opened_path is null and p.path @> array[?]::text[] or p.opened_path @> array[?]::text[])
                  and (p.path && ? or p.opened_path && ?)
                order by person, c.id desc, t.merged_into nulls first),
            ranked as (
                select *, row_number() over (partition by code order by score) as rank,
                       count(score) over (partition by code) as scored
                from people)
            select code, count(*) as people, count(score) as scored, coalesce(sum(score), 0) as total,
                   coalesce(sum(score * rank) filter (where score is not null), 0) as ranked_total, round(avg(score), 4) as mean,
                   max(score) filter (where rank = greatest(1, ceil(scored * 0.9))) as ninth,
                   max(score) filter (where rank = greatest(1, ceil(scored * 0.1))) as first,
                   array_agg(grade) as grades, array_agg(coalesce(floor(score / 10)::int * 10, -1)::text) as tens
            from ranked where code is not null group by code order by code
            """;

    private final Sql sql;
    private final Organisations organisations;
    private final AssessmentPolicies policies;
    private final Clock clock;

    EvaluationFigures(Sql sql, Organisations organisations, AssessmentPolicies policies, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.policies = policies;
        this.clock = clock;
    }

    /** What is asked; the cycle may be null. */
    record Question(String region, int year, GroupBy groupBy, UUID cycleId) {}

    EvaluationStatistics of(Access access, Question question) {
        List<String> path = organisations.pathEver(question.region()).orElse(List.of());
        if (Collections.disjoint(path, access.scopes())) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such organisation in your scope", "您的管辖范围内没有该机构"));
        }
        int cellMin = policies.of(path, LocalDate.now(clock)).cellMin();
        List<EvaluationStatistics.Group> groups = sql.list(
                GROUPS,
                row -> group(row, cellMin),
                question.groupBy().fromEnd(),
                question.year(),
                question.year(),
                question.cycleId(),
                question.cycleId(),
                question.region(),
                question.region(),
                access.scopeArray(),
                access.scopeArray());
        return new EvaluationStatistics(question.region(), question.year(), cellMin, shown(groups, cellMin));
    }

    private static List<EvaluationStatistics.Group> shown(List<EvaluationStatistics.Group> groups, int cellMin) {
        Map<String, Integer> people = new LinkedHashMap<>();
        groups.forEach(group -> people.put(group.code(), group.people()));
        Set<String> hidden = SmallCells.hidden(people, cellMin);
        List<EvaluationStatistics.Group> shown = new ArrayList<>();
        for (EvaluationStatistics.Group group : groups) {
            shown.add(hidden.contains(group.code()) ? EvaluationStatistics.Group.hiddenGroup(group.code()) : group);
        }
        return shown;
    }

    private static EvaluationStatistics.Group group(Row row, int cellMin) {
        Map<String, Integer> grades = new TreeMap<>();
        row.texts("grades").forEach(grade -> grades.merge(grade, 1, Integer::sum));
        Map<Integer, Integer> tens = new TreeMap<>();
        row.texts("tens").stream()
                .map(Integer::valueOf)
                .filter(ten -> ten >= 0)
                .forEach(ten -> tens.merge(ten, 1, Integer::sum));
        BigDecimal ninth = row.decimal("ninth");
        return new EvaluationStatistics.Group(
                row.text("code"),
                false,
                row.integer("people"),
                withoutSmall(grades, cellMin),
                withoutSmall(tens, cellMin),
                row.decimal("mean"),
                Dispersion.gini(row.number("scored"), row.decimal("total"), row.decimal("ranked_total"))
                        .orElse(null),
                Dispersion.decileRatio(ninth, row.decimal("first")).orElse(null));
    }

    private static <K> Map<K, Integer> withoutSmall(Map<K, Integer> cells, int cellMin) {
        cells.keySet().removeAll(SmallCells.hidden(cells, cellMin));
        return cells;
    }
}
