package teacherdev.teacher.career.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import teacherdev.teacher.history.rules.Period;

/**
 * All assignments of one person, several at once (走教): on no day more than one full post, and on every day that has any
 * exactly one primary.
 */
public final class Workload {

    /** One assignment, as far as these rules look at it. */
    public record Share(Period period, BigDecimal fte, boolean primary) {}

    /** What is wrong, on the first day on which it is, and the first assignment that is to blame. */
    public sealed interface Fault {
        LocalDate day();

        int culprit();

        record AboveFull(LocalDate day, int culprit, BigDecimal sum) implements Fault {}

        record NoPrimary(LocalDate day, int culprit) implements Fault {}

        record TwoPrimaries(LocalDate day, int culprit) implements Fault {}
    }

    private Workload() {}

    /** The first fault; only days on which an assignment begins or ends can differ from the day before. */
    public static Optional<Fault> faultOf(List<Share> shares) {
        return shares.stream()
                .flatMap(
                        share -> Stream.of(share.period().from(), share.period().to()))
                .filter(day -> day != null)
                .distinct()
                .sorted()
                .map(day -> faultOn(day, shares))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> faultOn(LocalDate day, List<Share> shares) {
        BigDecimal sum = BigDecimal.ZERO;
        int primaries = 0;
        int last = -1;
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            if (!share.period().covers(day)) {
                continue;
            }
            last = i;
            sum = sum.add(share.fte());
            primaries += share.primary() ? 1 : 0;
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                return Optional.of(new Fault.AboveFull(day, i, sum));
            }
            if (primaries > 1) {
                return Optional.of(new Fault.TwoPrimaries(day, i));
            }
        }
        return last >= 0 && primaries == 0 ? Optional.of(new Fault.NoPrimary(day, last)) : Optional.empty();
    }
}
