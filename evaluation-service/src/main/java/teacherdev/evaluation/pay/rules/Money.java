package teacherdev.evaluation.pay.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import teacherdev.platform.rules.number.Rational;

/** An amount of yuan in whole cents (分). */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);
    private static final int SCALE = 2;

    /** @throws ArithmeticException if the amount has a part of a cent */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan.movePointRight(SCALE).longValueExact());
    }

    public static Money of(String yuan) {
        return of(new BigDecimal(yuan));
    }

    /**
     * The cents of an exact amount of yuan.
     *
     * @throws ArithmeticException if it has a part of a cent
     */
    public static Money of(Rational yuan) {
        return of(yuan.toDecimal(SCALE, RoundingMode.UNNECESSARY));
    }

    public static Money ofCents(BigInteger cents) {
        return new Money(cents.longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public BigInteger units() {
        return BigInteger.valueOf(cents);
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(cents, SCALE);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
