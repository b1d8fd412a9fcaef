package teacherdev.teacher.history.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which something holds.
 *
 * @param from the first day
 * @param to the first day after it; null while it is open
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        Objects.requireNonNull(from, "from");
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("a period must end after it begins");
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean encloses(Period other) {
        return !other.from().isBefore(from)
                && (to == null || (other.to() != null && !other.to().isAfter(to)));
    }

    public boolean overlaps(Period other) {
        return startsBeforeEndOf(this, other) && startsBeforeEndOf(other, this);
    }

    private static boolean startsBeforeEndOf(Period one, Period other) {
        return other.to() == null || one.from().isBefore(other.to());
    }
}
