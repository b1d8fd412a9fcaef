package teacherdev.training.session.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The fair order of those who wait: who has never been sent out comes first, then who was sent out longest ago, then who
 * asked first. Source: everyone in rotation (domain rules, training), so that a place does not always go to the quickest.
 */
public final class WaitingOrder {

    private static final Comparator<Waiting> FAIR = Comparator.comparing(
                    Waiting::lastOuting, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Waiting::since)
            .thenComparing(Waiting::teacherId);

    private WaitingOrder() {}

    /** @param lastOuting the day on which she was last sent out; null when she never was */
    public record Waiting(UUID teacherId, LocalDate lastOuting, Instant since) {}

    /** Those who move up into free places, in their order. */
    public static List<Waiting> movingUp(List<Waiting> waiting, int free) {
        return waiting.stream().sorted(FAIR).limit(Math.max(free, 0)).toList();
    }
}
