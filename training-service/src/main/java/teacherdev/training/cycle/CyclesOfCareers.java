package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.cycle.JudgingCycles.Period;
import teacherdev.training.cycle.TrainingCycle.YearHours;
import teacherdev.training.cycle.rules.CyclePeriod;

/** Cuts a career into cycles and has each of them judged. */
@ApplicationScoped
class CyclesOfCareers {

    /** No career is longer than twelve cycles. */
    private static final int CYCLES_MAX = 12;

    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

    private final JudgingCycles judging;
    private final Clock clock;

    CyclesOfCareers(JudgingCycles judging, Clock clock) {
        this.judging = judging;
        this.clock = clock;
    }

    /** Every cycle from the first with hours, or of her career, until today; and her first year. */
    TrainingCycles of(Career career, CycleRules rules, String acceptLanguage) {
        LocalDate today = LocalDate.now(clock);
        Rules present = rules.on(career.path(), today);
        int firstYear = firstYear(career, today);
        List<TrainingCycle> cycles = new ArrayList<>();
        CyclePeriod cycle = CyclePeriod.containing(today.getYear(), present.firstYear(), present.years());
        for (int i = 0; i < CYCLES_MAX && cycle.lastYear() >= firstYear; i++, cycle = cycle.before()) {
            Period period = inService(career, cycle, Math.max(firstYear, cycle.firstYear()), today);
            cycles.add(judging.judge(career, rules.on(career.path(), period.due()), rules, period, acceptLanguage));
        }
        if (career.from() != null) {
            Period first = firstPeriod(career, present.newTeacherDue(career.from()));
            cycles.add(judging.judge(career, present, rules, first, acceptLanguage));
        }
        return new TrainingCycles(career.teacherId(), cycles);
    }

    private static int firstYear(Career career, LocalDate today) {
        int began = career.from() == null ? today.getYear() : career.from().getYear();
        return career.hours().keySet().stream().mapToInt(Integer::intValue).reduce(began, Math::min);
    }

    private static Period inService(Career career, CyclePeriod cycle, int firstYear, LocalDate today) {
        List<YearHours> years = IntStream.rangeClosed(firstYear, Math.min(cycle.lastYear(), today.getYear()))
                .mapToObj(year -> new YearHours(year, career.hours().getOrDefault(year, NONE)))
                .toList();
        return new Period(cycle.name(), Requirement.IN_SERVICE, cycle.firstDay(), cycle.lastDay(), years);
    }

    private static Period firstPeriod(Career career, LocalDate due) {
        int year = career.from().getYear();
        return new Period(
                Integer.toString(year),
                Requirement.NEW_TEACHER,
                career.from(),
                due,
                List.of(new YearHours(year, career.firstHours())));
    }
}
