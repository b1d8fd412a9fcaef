package teacherdev.training.statistics.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rate in per cent, out of two sums. */
public final class Percentage {

    private static final int PLACES = 2;

    private Percentage() {}

    /** The share in per cent with two places, rounded half up once; null of nothing. */
    public static BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The same of amounts. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}
