package teacherdev.training.cycle;

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
 * @param hours of activities by month
 * @param firstHours of activities in her first period as a new teacher; looked up when somebody asks
 */
record Career(
        UUID teacherId,
        List<String> path,
        LocalDate from,
        List<Leave> leaves,
        List<Term> terms,
        Map<YearMonth, Hours> hours,
        Supplier<Hours> firstHours) {

    Career {
        path = List.copyOf(path);
        leaves = List.copyOf(leaves);
        terms = List.copyOf(terms);
        hours = Map.copyOf(hours);
    }

    /** Hours by the years that a county counts in. */
    Map<Integer, Hours> yearly(TrainingYear calendar) {
        return hours.entrySet().stream()
                .collect(Collectors.toMap(month -> calendar.of(month.getKey()), Map.Entry::getValue, Hours::plus));
    }
}
