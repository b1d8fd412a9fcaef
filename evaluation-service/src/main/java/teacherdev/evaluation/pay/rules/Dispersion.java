package teacherdev.evaluation.pay.rules;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import teacherdev.platform.rules.number.Rational;

/** How unequal amounts are: exact fractions of whole cents, no binary floating point. */
public final class Dispersion {

    private static final int DECILE = 10;

    private Dispersion() {}

    /**
     * The Gini coefficient, 0 (all the same) to 1: with amounts x in ascending order and ranks i from 1,
     * {@code 2·Σ(i·x) / (n·Σx) - (n+1)/n}. Empty if there is nothing to compare.
     */
    public static Optional<Rational> gini(List<Money> amounts) {
        List<Money> sorted = amounts.stream().sorted().toList();
        BigInteger ranked = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < sorted.size(); i++) {
            ranked = ranked.add(sorted.get(i).units().multiply(BigInteger.valueOf(i + 1L)));
            sum = sum.add(sorted.get(i).units());
        }
        return gini(sorted.size(), sum, ranked);
    }

    /** The same from sums: of the cents, and of the cents times their ranks. */
    public static Optional<Rational> gini(long count, BigInteger sum, BigInteger ranked) {
        if (count == 0 || sum.signum() == 0) {
            return Optional.empty();
        }
        BigInteger n = BigInteger.valueOf(count);
        return Optional.of(
                Rational.of(ranked.shiftLeft(1), n.multiply(sum)).minus(Rational.of(n.add(BigInteger.ONE), n)));
    }

    /** How many people make up the top or the bottom tenth: at least one. */
    public static long decile(long count) {
        return (count + DECILE - 1) / DECILE;
    }

    /** The mean of the top tenth over the mean of the bottom tenth; empty if the bottom tenth gets nothing. */
    public static Optional<Rational> decileRatio(BigInteger top, BigInteger bottom) {
        return bottom.signum() == 0 ? Optional.empty() : Optional.of(Rational.of(top, bottom));
    }
}
