package teacherdev.training.statistics.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The Gini coefficient of hours 基尼系数: 0 when everybody has the same, towards 1 when one has all. Rounded half up once. */
public final class Gini {

    private static final int PLACES = 4;
    private static final BigDecimal TWO = BigDecimal.TWO;

    private Gini() {}

    /** People of one group who share hours as if each had the same. */
    public record Group(BigDecimal hours, long people) {}

    /**
     * Of persons, from sums over them in ascending order of their hours x with ranks i from 1:
     * {@code (2·Σ(i·x) - (n+1)·Σx) / (n·Σx)}. Empty where nobody has hours.
     *
     * @param ranked the sum of hours times their ranks
     */
    public static Optional<BigDecimal> ofPersons(long people, BigDecimal hours, BigDecimal ranked) {
        BigDecimal unequal = TWO.multiply(ranked).subtract(hours.multiply(BigDecimal.valueOf(people + 1)));
        return quotient(unequal, hours.multiply(BigDecimal.valueOf(people)));
    }

    /**
     * Between groups, each person counted with the hours per head of her group: with groups in ascending order of hours per
     * head and cumulated hours S, {@code 1 - Σ n·(S before + S after) / (N·H)}. Empty where nobody has hours.
     */
    public static Optional<BigDecimal> between(List<Group> groups) {
        List<Group> ascending = new ArrayList<>(groups);
        ascending.removeIf(group -> group.people() == 0);
        ascending.sort(Gini::byHoursPerHead);
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        long people = 0;
        for (Group group : ascending) {
            BigDecimal before = hours;
            hours = hours.add(group.hours());
            below = below.add(before.add(hours).multiply(BigDecimal.valueOf(group.people())));
            people += group.people();
        }
        BigDecimal all = hours.multiply(BigDecimal.valueOf(people));
        return quotient(all.subtract(below), all);
    }

    private static int byHoursPerHead(Group one, Group other) {
        return Comparator.<BigDecimal>naturalOrder()
                .compare(
                        one.hours().multiply(BigDecimal.valueOf(other.people())),
                        other.hours().multiply(BigDecimal.valueOf(one.people())));
    }

    private static Optional<BigDecimal> quotient(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, PLACES, RoundingMode.HALF_UP));
    }
}
