package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.cycle.JudgingCycles.Period;
import teacherdev.training.cycle.rules.CyclePeriod;
import teacherdev.training.cycle.rules.Hours;

/** Cuts a career into cycles and has each of them judged. */
@ApplicationScoped
class CyclesOfCareers {

    /** No career is longer than twelve cycles. */
    private static final int CYCLES_MAX = 12;

    private final JudgingCycles judging;
    private final Clock clock;

    CyclesOfCareers(JudgingCycles judging, Clock clock) {
        this.judging = judging;
        this.clock = clock;
    }

    /** Every cycle from the first with hours, or of her career, until today; and her first year. */
    TrainingCycles of(Career career, CycleRules rules, String acceptLanguage) {
        return new TrainingCycles(
                career.teacherId(),
                periods(career, rules).stream()
                        .map(period -> judged(career, period, rules, acceptLanguage))
                        .toList());
    }

    /** The same before anything is judged. */
    List<Period> periods(Career career, CycleRules rules) {
        LocalDate today = LocalDate.now(clock);
        Rules present = rules.on(career.path(), today);
        Map<Integer, Hours> hours = career.yearly(present.year());
        int thisYear = present.year().of(today);
        int firstYear = firstYear(career, present, hours, thisYear);
        List<Period> periods = new ArrayList<>();
        CyclePeriod cycle = CyclePeriod.containing(thisYear, present.firstYear(), present.years());
        for (int i = 0; i < CYCLES_MAX && cycle.lastYear() >= firstYear; i++, cycle = cycle.before()) {
            periods.add(new Period(
                    cycle.name(),
                    Requirement.IN_SERVICE,
                    present.year().firstDay(cycle.firstYear()),
                    present.year().lastDay(cycle.lastYear()),
                    years(hours, Math.max(firstYear, cycle.firstYear()), Math.min(cycle.lastYear(), thisYear))));
        }
        if (career.from() != null) {
            periods.add(firstPeriod(career, present));
        }
        return periods;
    }

    /** By what held at the end of the period. */
    TrainingCycle judged(Career career, Period period, CycleRules rules, String acceptLanguage) {
        return judging.judge(
                career, rules.on(career.path(), period.due()), rules, withHours(career, period), acceptLanguage);
    }

    /** The first period's hours are of days and not of months, so they are looked up only when it is judged. */
    private static Period withHours(Career career, Period period) {
        return switch (period.requirement()) {
            case IN_SERVICE -> period;
            case NEW_TEACHER ->
                new Period(
                        period.name(),
                        period.requirement(),
                        period.from(),
                        period.due(),
                        new TreeMap<>(Map.of(
                                period.from().getYear(), career.firstHours().get())));
        };
    }

    private static int firstYear(Career career, Rules present, Map<Integer, Hours> hours, int thisYear) {
        int began = career.from() == null ? thisYear : present.year().of(career.from());
        return hours.keySet().stream().mapToInt(Integer::intValue).reduce(began, Math::min);
    }

    private static SortedMap<Integer, Hours> years(Map<Integer, Hours> hours, int first, int last) {
        SortedMap<Integer, Hours> years = new TreeMap<>();
        IntStream.rangeClosed(first, last).forEach(year -> years.put(year, hours.getOrDefault(year, Hours.NONE)));
        return years;
    }

    private static Period firstPeriod(Career career, Rules present) {
        return new Period(
                Integer.toString(career.from().getYear()),
                Requirement.NEW_TEACHER,
                career.from(),
                present.newTeacherDue(career.from()),
                new TreeMap<>());
    }
}
