package teacherdev.evaluation.result;

import java.math.BigDecimal;

/** How scores are shown: with at least two places, and as many as they have. */
public final class Shown {

    private static final int PLACES_MIN = 2;

    private Shown() {}

    /** The score without trailing zeros beyond the second place; null stays null. */
    public static BigDecimal score(BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < PLACES_MIN ? plain.setScale(PLACES_MIN) : plain;
    }
}
