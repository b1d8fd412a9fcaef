package teacherdev.evaluation.pay.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import teacherdev.platform.rules.number.LargestRemainder;
import teacherdev.platform.rules.number.Rational;

/** The division of an amount by percentages, and the floor of a county's pool. */
public final class Splitting {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Splitting() {}

    /**
     * Parts of an amount, such as 70 % basic and 30 % reward: whole cents by largest remainder, ties to the earlier part.
     *
     * @param percents positive, summing to 100
     */
    public static List<Money> byPercent(Money amount, List<BigDecimal> percents) {
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException("the percentages sum to " + sum.toPlainString());
        }
        return byWeight(amount, percents.stream().map(Rational::of).toList());
    }

    /** Shares by weights, at least one of them positive. */
    public static List<Money> byWeight(Money amount, List<Rational> weights) {
        List<BigInteger> shares = LargestRemainder.divide(amount.units(), weights);
        return shares.stream().map(Money::ofCents).toList();
    }

    /** The least that a pool must hold: a percentage of last year's payroll, rounded up to the cent. */
    public static Money floor(Money payroll, BigDecimal percent) {
        return Money.of(payroll.yuan().multiply(percent).divide(HUNDRED).setScale(2, RoundingMode.UP));
    }
}
