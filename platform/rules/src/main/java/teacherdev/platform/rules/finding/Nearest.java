package teacherdev.platform.rules.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known name an author meant. */
public final class Nearest {

    private static final int LENGTH_MAX = 60;

    private Nearest() {}

    /** The known name that is closest in spelling, if one is close at all. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        int tolerance = written.length() <= 3 ? 1 : written.length() / 3;
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= tolerance)
                .filter(name -> distance(written, name) <= tolerance)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A question to the author when there is a guess, otherwise nothing. */
    public static Message question(String written, Collection<String> known) {
        return to(written, known)
                .map(name -> Message.of(",是否应为 “" + name + "”?", "; did you mean \"" + name + "\"?"))
                .orElse(Message.of("", ""));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
