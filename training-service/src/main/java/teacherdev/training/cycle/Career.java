package teacherdev.training.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.training.cycle.rules.Leave;
import teacherdev.training.cycle.rules.Term;

/**
 * What decides about a teacher's cycles.
 *
 * @param path the codes from the country down to her school
 * @param from the first day of her work; null when nothing is known of it
 * @param hours of activities by calendar year
 * @param firstHours of activities in her first period as a new teacher
 */
record Career(
        UUID teacherId,
        List<String> path,
        LocalDate from,
        List<Leave> leaves,
        List<Term> terms,
        Map<Integer, BigDecimal> hours,
        BigDecimal firstHours) {

    Career {
        path = List.copyOf(path);
        leaves = List.copyOf(leaves);
        terms = List.copyOf(terms);
        hours = Map.copyOf(hours);
    }
}
