package teacherdev.training.mentorship.rules;

import java.util.Objects;

/** How much of an activity each month or each term of a pairing must have at least. */
public record Minimum(String activity, Period period, int count) {

    /** The length over which it is counted. */
    public enum Period {
        MONTH,
        TERM
    }

    public Minimum {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(period, "period");
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1");
        }
    }
}
