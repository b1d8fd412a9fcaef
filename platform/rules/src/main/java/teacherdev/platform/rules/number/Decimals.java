package teacherdev.platform.rules.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How exact numbers are shown: in full where the decimal ends, otherwise rounded for display only. */
public final class Decimals {

    private static final int DISPLAY_PLACES = 10;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** The powers of ten that fit into a long. */
    private static final long[] POWERS = powers();

    private Decimals() {}

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** Whether the number has a decimal that ends: its denominator has no other prime factor than 2 and 5. */
    public static boolean isFinite(Rational value) {
        return placesOf(value) >= 0;
    }

    /** The shortest exact decimal, or one of ten places when none is exact; never with an exponent. */
    public static String display(Rational value) {
        return display(value, 0);
    }

    /** The decimal with at least so many places ("50.00"), longer where the exact value needs it. */
    public static String display(Rational value, int placesMin) {
        int needed = placesOf(value);
        if (needed < 0) {
            return value.toDecimal(DISPLAY_PLACES, RoundingMode.HALF_UP).toPlainString();
        }
        int places = Math.max(needed, placesMin);
        String small = small(value, places);
        return small == null ? value.toDecimal(places, RoundingMode.UNNECESSARY).toPlainString() : small;
    }

    /** The decimal if its digits fit into a long, which those of nearly all do; otherwise null. */
    private static String small(Rational value, int places) {
        if (!value.isSmall() || places >= POWERS.length) {
            return null;
        }
        long factor = POWERS[places] / value.smallDenominator();
        long digits = value.smallNumerator() * factor;
        if (Math.multiplyHigh(value.smallNumerator(), factor) != digits >> (Long.SIZE - 1)) {
            return null;
        }
        return places == 0
                ? Long.toString(digits)
                : BigDecimal.valueOf(digits, places).toPlainString();
    }

    /** How many places the exact decimal has, or -1 if it does not end. */
    private static int placesOf(Rational value) {
        return value.isSmall() ? placesOf(value.smallDenominator()) : placesOf(value.denominator());
    }

    private static int placesOf(long denominator) {
        int twos = Long.numberOfTrailingZeros(denominator);
        long rest = denominator >> twos;
        int fives = 0;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        return rest == 1 ? Math.max(twos, fives) : -1;
    }

    private static int placesOf(BigInteger denominator) {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        while (!rest.equals(BigInteger.ONE)) {
            BigInteger[] divided = rest.divideAndRemainder(FIVE);
            if (divided[1].signum() != 0) {
                return -1;
            }
            rest = divided[0];
            fives++;
        }
        return Math.max(twos, fives);
    }

    /** The number of digits that a decimal is written with. */
    public static int digits(BigDecimal value) {
        return Math.max(value.precision(), Math.abs(value.scale()));
    }
}
