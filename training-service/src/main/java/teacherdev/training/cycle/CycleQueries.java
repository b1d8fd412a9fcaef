package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.cycle.JudgingCycles.Period;
import teacherdev.training.cycle.TrainingCycle.YearHours;
import teacherdev.training.cycle.rules.CyclePeriod;
import teacherdev.training.roster.Roster;

/** Reads how far a teacher is in her cycles. */
@ApplicationScoped
class CycleQueries {

    /** No career is longer than twelve cycles. */
    private static final int CYCLES_MAX = 12;

    private static final String TEACHER = """
            select t.career_from, s.path
            from roster_teacher t
            left join lateral (
                select s.path from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and a.is_primary order by a.valid_from desc limit 1) s on true
            where t.teacher_id = ?
            """;
    private static final String YEARS = "select year, hours from person_year where teacher_id = ? order by year";
    private static final String BETWEEN = """
            select coalesce(sum(activity_hours), 0.00) as hours from credit_entry
            where teacher_id = ? and activity_date >= ? and activity_date <= ? and year between ? and ?
            """;

    private final Sql sql;
    private final Roster roster;
    private final CyclePolicy policy;
    private final JudgingCycles judging;
    private final Clock clock;

    private record Teacher(LocalDate careerFrom, List<String> path) {
        static Teacher of(Row row) {
            return new Teacher(row.date("career_from"), row.texts("path"));
        }
    }

    CycleQueries(Sql sql, Roster roster, CyclePolicy policy, JudgingCycles judging, Clock clock) {
        this.sql = sql;
        this.roster = roster;
        this.policy = policy;
        this.judging = judging;
        this.clock = clock;
    }

    /** Every cycle from the first with hours, or of her career, until today; and her first year. */
    @Transactional
    TrainingCycles cycles(Access access, UUID teacherId, String acceptLanguage) {
        if (!roster.isVisible(access, teacherId)) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        LocalDate today = LocalDate.now(clock);
        Teacher teacher = sql.first(TEACHER, Teacher::of, teacherId).orElseThrow();
        Rules rules = policy.of(teacher.path(), today);
        Map<Integer, BigDecimal> hours = new HashMap<>();
        sql.list(YEARS, row -> hours.put(row.integer("year"), row.decimal("hours")), teacherId);
        int firstYear = firstYear(teacher, hours, today);
        List<TrainingCycle> cycles = new ArrayList<>();
        CyclePeriod cycle = CyclePeriod.containing(today.getYear(), rules.firstYear(), rules.years());
        for (int i = 0; i < CYCLES_MAX && cycle.lastYear() >= firstYear; i++, cycle = cycle.before()) {
            Period period = period(cycle, Math.max(firstYear, cycle.firstYear()), hours, today);
            cycles.add(judging.judge(teacher.path(), policy.of(teacher.path(), period.due()), period, acceptLanguage));
        }
        if (teacher.careerFrom() != null) {
            Period first = firstYears(teacherId, teacher.careerFrom(), rules);
            cycles.add(judging.judge(teacher.path(), rules, first, acceptLanguage));
        }
        return new TrainingCycles(teacherId, cycles);
    }

    private static int firstYear(Teacher teacher, Map<Integer, BigDecimal> hours, LocalDate today) {
        int career = teacher.careerFrom() == null
                ? today.getYear()
                : teacher.careerFrom().getYear();
        return hours.keySet().stream().mapToInt(Integer::intValue).reduce(career, Math::min);
    }

    private static Period period(CyclePeriod cycle, int firstYear, Map<Integer, BigDecimal> hours, LocalDate today) {
        List<YearHours> years = IntStream.rangeClosed(firstYear, Math.min(cycle.lastYear(), today.getYear()))
                .mapToObj(year -> new YearHours(
                        year, hours.getOrDefault(year, BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY))))
                .toList();
        return new Period(cycle.name(), Requirement.IN_SERVICE, cycle.firstDay(), cycle.lastDay(), years);
    }

    private Period firstYears(UUID teacherId, LocalDate careerFrom, Rules rules) {
        LocalDate due = careerFrom.plusMonths(rules.newTeacherMonths()).minusDays(1);
        BigDecimal hours = sql.first(
                        BETWEEN,
                        row -> row.decimal("hours"),
                        teacherId,
                        careerFrom,
                        due,
                        careerFrom.getYear(),
                        due.getYear())
                .orElseThrow();
        return new Period(
                Integer.toString(careerFrom.getYear()),
                Requirement.NEW_TEACHER,
                careerFrom,
                due,
                List.of(new YearHours(careerFrom.getYear(), hours)));
    }
}
