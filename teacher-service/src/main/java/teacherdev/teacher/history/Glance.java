package teacherdev.teacher.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * From where a reader looks at history, when most look from now: what is known now, partial indexes answer.
 *
 * @param day the day in the world
 * @param known the instant of our knowledge; empty for now
 */
public record Glance(LocalDate day, Optional<Instant> known) {

    public Glance {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(known, "known");
    }

    /** The given day, today when null, as it was known at an instant, now when null. */
    public static Glance of(Clock clock, LocalDate dayOrNull, Instant knownOrNull) {
        return new Glance(dayOrNull == null ? LocalDate.now(clock) : dayOrNull, Optional.ofNullable(knownOrNull));
    }

    /** A day as it is known now. */
    public static Glance now(LocalDate day) {
        return new Glance(day, Optional.empty());
    }

    /** The instant as an SQL parameter; null for now. */
    public Instant knownOrNull() {
        return known.orElse(null);
    }
}
