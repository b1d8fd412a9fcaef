package teacherdev.evaluation.award.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How often somebody reached what a reward is for. */
public final class Reached {

    private Reached() {}

    /** Target reward 目标奖: once if the value is at least the target. */
    public static int target(BigDecimal value, BigDecimal target) {
        return value.compareTo(target) >= 0 ? 1 : 0;
    }

    /**
     * Progress reward 进步奖: once for each whole step that the value rose.
     *
     * @param step above zero
     * @param countMax at most so often
     */
    public static int progress(BigDecimal before, BigDecimal now, BigDecimal step, int countMax) {
        BigDecimal rise = now.subtract(before);
        if (rise.signum() <= 0) {
            return 0;
        }
        return rise.divide(step, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(countMax))
                .intValueExact();
    }
}
