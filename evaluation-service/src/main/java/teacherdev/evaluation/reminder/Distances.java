package teacherdev.evaluation.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many days before a last day people are reminded. */
@ApplicationScoped
class Distances {

    private final List<Integer> ascending;

    Distances(@ConfigProperty(name = "teacherdev.reminder.days-ahead", defaultValue = "7,2") List<Integer> daysAhead) {
        this.ascending = daysAhead.stream().sorted().toList();
    }

    Long[] days() {
        return ascending.stream().map(Integer::longValue).toArray(Long[]::new);
    }

    int furthest() {
        return ascending.getLast();
    }

    /** The nearest distance that a day has reached, if any. */
    OptionalInt reached(LocalDate due, LocalDate today) {
        return ascending.stream()
                .mapToInt(Integer::intValue)
                .filter(days -> !today.isBefore(due.minusDays(days)))
                .findFirst();
    }
}
