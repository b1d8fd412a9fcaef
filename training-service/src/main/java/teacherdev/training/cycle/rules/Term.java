package teacherdev.training.cycle.rules;

import java.time.LocalDate;

/**
 * A term of office 任职.
 *
 * @param role an {@link Office} or another office of the roster
 * @param to the first day after it; null while it lasts
 */
public record Term(String role, LocalDate from, LocalDate to) {

    /** @param last the last day of the period */
    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || to.isAfter(first));
    }
}
