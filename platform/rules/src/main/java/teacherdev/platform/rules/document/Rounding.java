package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A named rounding: to a number of places or to a multiple of a step (0.5 lessons, 10 yuan).
 *
 * @param step the distance between two rounded values, above zero
 * @param places how many places a rounded value is shown with
 */
public record Rounding(BigDecimal step, int places, RoundingMode mode) {
    public Rounding {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("step must be above zero");
        }
    }
}
