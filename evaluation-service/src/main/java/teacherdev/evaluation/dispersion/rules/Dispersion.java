package teacherdev.evaluation.dispersion.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import teacherdev.platform.rules.number.Rational;

/** Measures of dispersion over sorted values; exact fractions, rounded once where they are shown. */
public final class Dispersion {

    private static final int PLACES = 4;

    private Dispersion() {}

    /**
     * The Gini coefficient from three sums over the values in ascending order: 2 * sum(i * x_i) / (n * sum(x)) - (n + 1) / n,
     * with i from 1; 0 where all are equal.
     *
     * @return empty if there is no value or their sum is not positive
     */
    public static Optional<BigDecimal> gini(long count, BigDecimal sum, BigDecimal rankedSum) {
        if (count == 0 || sum.signum() <= 0) {
            return Optional.empty();
        }
        Rational n = Rational.of(count);
        Rational gini = Rational.of(2)
                .times(Rational.of(rankedSum))
                .dividedBy(n.times(Rational.of(sum)))
                .minus(n.plus(Rational.ONE).dividedBy(n));
        return Optional.of(gini.toDecimal(PLACES, RoundingMode.HALF_UP));
    }

    /** The Gini coefficient of values in ascending order. */
    public static Optional<BigDecimal> gini(List<BigDecimal> ascending) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ranked = BigDecimal.ZERO;
        for (int i = 0; i < ascending.size(); i++) {
            sum = sum.add(ascending.get(i));
            ranked = ranked.add(ascending.get(i).multiply(BigDecimal.valueOf(i + 1L)));
        }
        return gini(ascending.size(), sum, ranked);
    }

    /** The rank (from 1) of the value below which a share of the values lies: the nearest rank. */
    public static int nearestRank(int count, int tenths) {
        return Math.max(1, Math.ceilDiv(count * tenths, 10));
    }

    /** The ninth decile over the first; empty if the first is not positive. */
    public static Optional<BigDecimal> decileRatio(BigDecimal ninth, BigDecimal first) {
        return first == null || first.signum() <= 0
                ? Optional.empty()
                : Optional.of(Rational.of(ninth).dividedBy(Rational.of(first)).toDecimal(PLACES, RoundingMode.HALF_UP));
    }

    /** The same of values in ascending order. */
    public static Optional<BigDecimal> decileRatio(List<BigDecimal> ascending) {
        return ascending.isEmpty()
                ? Optional.empty()
                : decileRatio(
                        ascending.get(nearestRank(ascending.size(), 9) - 1),
                        ascending.get(nearestRank(ascending.size(), 1) - 1));
    }
}
