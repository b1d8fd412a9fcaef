package teacherdev.teacher.history;

import java.util.regex.Pattern;

/**
 * A statement about history in two forms: of what is known now, and of what was known at an instant. In its text {@code {a}}
 * stands for the condition on the rows of the alias {@code a}; the second form reads the instant from {@code point.known}.
 */
public final class Historic {

    private static final Pattern MARK = Pattern.compile("\\{(\\w+)}");

    private final String now;
    private final String then;

    private Historic(String now, String then) {
        this.now = now;
        this.then = then;
    }

    public static Historic of(String text) {
        return new Historic(
                MARK.matcher(text).replaceAll("$1.superseded_at is null"),
                MARK.matcher(text)
                        .replaceAll("$1.recorded_at <= point.known"
                                + " and ($1.superseded_at is null or $1.superseded_at > point.known)"));
    }

    /** The form that a reader's glance needs. */
    public String as(Glance glance) {
        return glance.known().isPresent() ? then : now;
    }
}
