package teacherdev.platform.rules.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Values whose parts fit into a {@code long} are computed without BigInteger; the
 * others are exact as well, up to {@link #BITS_MAX} bits in a part.
 */
public final class Rational implements Comparable<Rational> {

    /** Numerator and denominator may each have this many bits (about 300 decimal digits). */
    public static final int BITS_MAX = 1_024;

    public static final Rational ZERO = new Rational(0, 1, null, null);
    public static final Rational ONE = new Rational(1, 1, null, null);

    private final long numerator;
    private final long denominator; // always positive
    private final BigInteger largeNumerator; // both null unless a part does not fit into a long
    private final BigInteger largeDenominator;

    private Rational(long numerator, long denominator, BigInteger largeNumerator, BigInteger largeDenominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.largeNumerator = largeNumerator;
        this.largeDenominator = largeDenominator;
    }

    public static Rational of(long value) {
        return value == 0 ? ZERO : value == 1 ? ONE : new Rational(value, 1, null, null);
    }

    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? of(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The decimal that a text writes, such as "1234.56". */
    public static Rational of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new DivisionByZero();
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        if (top.bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE) {
            return new Rational(top.longValue(), bottom.longValue(), null, null);
        }
        if (top.bitLength() > BITS_MAX || bottom.bitLength() > BITS_MAX) {
            throw new NumberTooLong();
        }
        return new Rational(0, 0, top, bottom);
    }

    private static Rational reduced(long numerator, long denominator) {
        long divisor = gcd(Math.abs(numerator), denominator);
        return divisor == 1
                ? new Rational(numerator, denominator, null, null)
                : new Rational(numerator / divisor, denominator / divisor, null, null);
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** Whether both parts fit into a long. */
    boolean isSmall() {
        return largeNumerator == null;
    }

    /** The numerator of a small number. */
    long smallNumerator() {
        return numerator;
    }

    /** The denominator of a small number, above zero. */
    long smallDenominator() {
        return denominator;
    }

    /** How much more work arithmetic with this number is than with one whose parts fit into a long: nothing for those. */
    public int extraWork() {
        if (isSmall()) {
            return 0;
        }
        int words = (largeNumerator.bitLength() + largeDenominator.bitLength()) / Long.SIZE + 1;
        return words * words / 2;
    }

    public BigInteger numerator() {
        return isSmall() ? BigInteger.valueOf(numerator) : largeNumerator;
    }

    public BigInteger denominator() {
        return isSmall() ? BigInteger.valueOf(denominator) : largeDenominator;
    }

    public Rational plus(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return denominator == 1 ? of(sum) : reduced(sum, denominator);
                }
            } else if (fits(numerator, other.denominator)
                    && fits(other.numerator, denominator)
                    && fits(denominator, other.denominator)) {
                long left = numerator * other.denominator;
                long right = other.numerator * denominator;
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return reduced(sum, denominator * other.denominator);
                }
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        if (isSmall() && other.isSmall() && fits(numerator, other.numerator) && fits(denominator, other.denominator)) {
            long bottom = denominator * other.denominator;
            return bottom == 1 ? of(numerator * other.numerator) : reduced(numerator * other.numerator, bottom);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /** @throws DivisionByZero if the other is zero */
    public Rational dividedBy(Rational other) {
        if (other.signum() == 0) {
            throw new DivisionByZero();
        }
        return times(other.inverted());
    }

    private Rational inverted() {
        if (isSmall() && numerator != Long.MIN_VALUE) {
            long top = numerator > 0 ? denominator : -denominator;
            long bottom = Math.abs(numerator);
            return new Rational(top, bottom, null, null);
        }
        BigInteger top = denominator();
        BigInteger bottom = numerator();
        return of(top, bottom);
    }

    public Rational negated() {
        return isSmall() && numerator != Long.MIN_VALUE
                ? new Rational(-numerator, denominator, null, null)
                : of(numerator().negate(), denominator());
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    /** The square root of a number of at least 0, correctly rounded half up to so many places. */
    public Rational root(int places) {
        BigInteger unit = BigInteger.TEN.pow(places);
        BigInteger top = numerator().multiply(unit.pow(2));
        BigInteger whole = top.divide(denominator()).sqrt();
        BigInteger twice = whole.shiftLeft(1).add(BigInteger.ONE); // the half above, doubled
        boolean isAbove = top.shiftLeft(2).compareTo(twice.multiply(twice).multiply(denominator())) >= 0;
        return of(isAbove ? whole.add(BigInteger.ONE) : whole, unit);
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return isSmall() ? Long.signum(numerator) : largeNumerator.signum();
    }

    public boolean isInteger() {
        return isSmall() ? denominator == 1 : largeDenominator.equals(BigInteger.ONE);
    }

    /** The whole number next to this one in the direction of the mode. */
    public BigInteger toInteger(RoundingMode mode) {
        return isInteger()
                ? numerator()
                : new BigDecimal(numerator())
                        .divide(new BigDecimal(denominator()), 0, mode)
                        .toBigIntegerExact();
    }

    /** This number as a decimal with so many places. */
    public BigDecimal toDecimal(int places, RoundingMode mode) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), places, mode);
    }

    /** The nearest multiple of a positive step in the direction of the mode. */
    public Rational roundedTo(Rational step, RoundingMode mode) {
        return of(dividedBy(step).toInteger(mode), BigInteger.ONE).times(step);
    }

    @Override
    public int compareTo(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (fits(numerator, other.denominator) && fits(other.numerator, denominator)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    /** Whether the product of two longs is a long (and not its lowest value, which has no counterpart). */
    private static boolean fits(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) == product >> 63 && product != Long.MIN_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Rational that) || isSmall() != that.isSmall()) {
            return false; // a number is small whenever it can be, so a large one never equals a small one
        }
        return isSmall()
                ? numerator == that.numerator && denominator == that.denominator
                : largeNumerator.equals(that.largeNumerator) && largeDenominator.equals(that.largeDenominator);
    }

    @Override
    public int hashCode() {
        return isSmall()
                ? Long.hashCode(numerator) * 31 + Long.hashCode(denominator)
                : largeNumerator.hashCode() * 31 + largeDenominator.hashCode();
    }

    /** The exact decimal if there is a finite one, otherwise the fraction, such as "643/6". */
    @Override
    public String toString() {
        return Decimals.isFinite(this) ? Decimals.display(this) : numerator() + "/" + denominator();
    }
}
