package teacherdev.teacher.termgoal.rules;

import java.time.LocalDate;

/**
 * When the goals of a term are reviewed.
 *
 * @param from the first day of the term
 * @param to the day after its last one: as agreed, or earlier when she left the office before
 */
public record ReviewDays(LocalDate from, LocalDate to) {

    /** From this day on the mid-term review is due: half of the days of the term are over. */
    public LocalDate middle() {
        return LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
    }

    /** A mid-term review takes place within the term. */
    public boolean allowsMidTerm(LocalDate day) {
        return day.isAfter(from) && day.isBefore(to);
    }

    /** The last review takes place when the term is over, or on its last day. */
    public boolean allowsEnd(LocalDate day) {
        return !day.isBefore(to.minusDays(1));
    }
}
