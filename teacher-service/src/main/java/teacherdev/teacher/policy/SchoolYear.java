package teacherdev.teacher.policy;

import java.time.LocalDate;

/**
 * A school year.
 *
 * @param number the calendar year in which it starts
 * @param to the day after its last day
 */
public record SchoolYear(int number, LocalDate from, LocalDate to) {

    public SchoolYear previous() {
        return new SchoolYear(number - 1, from.minusYears(1), from);
    }

    public SchoolYear next() {
        return new SchoolYear(number + 1, to, to.plusYears(1));
    }
}
