package teacherdev.teacher.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * From where a reader looks at history.
 *
 * @param day the day in the world
 * @param known the instant of our knowledge
 */
public record AsOf(LocalDate day, Instant known) {

    public AsOf {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(known, "known");
    }

    /** The given day and instant; today and now for those that are null. */
    public static AsOf of(Clock clock, LocalDate day, Instant known) {
        return new AsOf(day == null ? LocalDate.now(clock) : day, known == null ? clock.instant() : known);
    }
}
