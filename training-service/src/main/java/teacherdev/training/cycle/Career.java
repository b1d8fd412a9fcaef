package teacherdev.training.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import teacherdev.training.cycle.rules.Hours;
import teacherdev.training.cycle.rules.Leave;
import teacherdev.training.cycle.rules.Term;
import teacherdev.training.year.rules.TrainingYear;

/**
 * What decides about a teacher's cycles.
 *
 * @param path the codes from the country down to her school
 * @param from the first day of her work; null when nothing is known of it
 * @param months of activities, a month as often as there were kinds of activities in it
 * @param firstHours of activities in her first period as a new teacher; looked up when somebody asks
 */
record Career(
        UUID teacherId,
        List<String> path,
        LocalDate from,
        List<Leave> leaves,
        List<Term> terms,
        List<MonthOf> months,
        Supplier<Hours> firstHours) {

    Career {
        path = List.copyOf(path);
        leaves = List.copyOf(leaves);
        terms = List.copyOf(terms);
        months = List.copyOf(months);
    }

    /** What a teacher did in a month in one form. */
    record MonthOf(UUID teacherId, YearMonth month, String form, BigDecimal hours) {}

    /** Hours by the years that a county counts in. */
    Map<Integer, Hours> yearly(TrainingYear calendar) {
        return months.stream()
                .collect(Collectors.groupingBy(
                        month -> calendar.of(month.month()),
                        Collectors.collectingAndThen(
                                Collectors.toMap(MonthOf::form, MonthOf::hours, BigDecimal::add), Hours::of)));
    }
}
