package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.Requirement;

/** Counts who has met a cycle, out of what was last told of each person; at most half a minute behind the ledger. */
@ApplicationScoped
class CycleStatisticsQueries {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

    private static final CycleFigures NOBODY = new CycleFigures(
            null, null, null, null, null, null, null, null, null, 0, 0, 0, null, NOTHING, NOTHING, NOTHING);

    private static final String FIGURES = """
            count(*) as staff, count(c.teacher_id) as asked, count(*) filter (where c.met) as met,
            coalesce(sum(c.required), 0.00) as required, coalesce(sum(c.achieved), 0.00) as achieved,
            coalesce(sum(greatest(c.required - c.achieved, 0.00)) filter (where not c.met), 0.00) as missing
            from p left join cycle_progress c on c.teacher_id = p.teacher_id and c.requirement = ? and c.cycle = ?
            """;

    private final Sql sql;
    private final TrainingQueries training;
    private final Clock clock;

    CycleStatisticsQueries(Sql sql, TrainingQueries training, Clock clock) {
        this.sql = sql;
        this.training = training;
        this.clock = clock;
    }

    /** @param asOf the day that decides to which school a person belongs; null for today */
    @Transactional
    CycleStatistics figures(
            Access access, String region, String cycle, Requirement requirement, LocalDate asOf, Grouping grouping) {
        if (!grouping.isOfPeople()) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_PARAMETER,
                    "groupBy",
                    Text.of("A cycle is met by people, not by activities", "周期完成情况只能按学校或人员维度分组"));
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        // Refuses a region in which the caller sees no school.
        Question question = training.question(access, region, day.getYear(), grouping, true);
        List<CycleFigures> items = sql.list(
                People.CENSUS + "select " + grouping.selected("p") + FIGURES + grouping.clause() + grouping.order(),
                row -> CycleFigures.of(grouping, row),
                access.scopeArray(),
                region,
                day,
                requirement,
                cycle);
        return new CycleStatistics(
                region,
                question.wholeRegion(),
                cycle,
                requirement.name(),
                day,
                grouping.dimensions().stream().map(Dimension::parameter).toList(),
                grouping.dimensions().isEmpty() ? List.of() : items,
                items.stream().reduce(NOBODY, CycleFigures::plus));
    }
}
