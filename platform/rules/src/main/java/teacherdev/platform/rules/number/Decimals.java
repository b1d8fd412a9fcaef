package teacherdev.platform.rules.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How exact numbers are shown: in full where the decimal ends, otherwise rounded for display only. */
public final class Decimals {

    private static final int DISPLAY_PLACES = 10;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Decimals() {}

    /** Whether the number has a decimal that ends: its denominator has no other prime factor than 2 and 5. */
    public static boolean isFinite(Rational value) {
        return placesOf(value) >= 0;
    }

    /** The shortest exact decimal, or one of ten places when none is exact; never with an exponent. */
    public static String display(Rational value) {
        int places = placesOf(value);
        return value.toDecimal(places < 0 ? DISPLAY_PLACES : places, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The decimal with at least so many places ("50.00"), longer where the exact value needs it. */
    public static String display(Rational value, int placesMin) {
        int places = placesOf(value);
        return places >= 0 && places <= placesMin
                ? value.toDecimal(placesMin, RoundingMode.UNNECESSARY).toPlainString()
                : display(value);
    }

    private static int placesOf(Rational value) {
        BigInteger rest = value.denominator();
        if (rest.equals(BigInteger.ONE)) {
            return 0;
        }
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
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
