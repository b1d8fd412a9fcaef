package teacherdev.teacher.title.rules;

import java.time.LocalDate;
import java.util.List;

/** Whether a title fits among those that a teacher has: each higher one must begin later. */
public final class TitleOrder {

    /** A title that she has; it holds since its appointment, or since its qualification while nobody appointed her. */
    public record Held(TitleLevel level, LocalDate since) {}

    /** The answer. */
    public sealed interface Decision {
        /** It fits. */
        record Fits() implements Decision {}

        /** She has this title already. */
        record HeldAlready() implements Decision {}

        /** It would begin before, or together with, a lower title. */
        record BeforeLower(Held lower) implements Decision {}

        /** It would begin after, or together with, a higher title. */
        record AfterHigher(Held higher) implements Decision {}
    }

    private TitleOrder() {}

    /** Decides on a title that holds since a day. */
    public static Decision decide(List<Held> known, TitleLevel level, LocalDate since) {
        for (Held held : known) {
            int order = held.level().compareTo(level);
            if (order == 0) {
                return new Decision.HeldAlready();
            }
            if (order < 0 && !since.isAfter(held.since())) {
                return new Decision.BeforeLower(held);
            }
            if (order > 0 && !since.isBefore(held.since())) {
                return new Decision.AfterHigher(held);
            }
        }
        return new Decision.Fits();
    }
}
