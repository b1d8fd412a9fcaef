package teacherdev.teacher.termgoal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** The share of goals that were met 目标达成率. */
public final class GoalsMet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    private GoalsMet() {}

    /** A goal with what was found of it; its weight is positive. */
    public record Judged(BigDecimal weight, GoalOutcome outcome) {}

    /**
     * The weighted share in percent, rounded half up to two places, once.
     *
     * @param goals at least one
     * @param partlyMetShare what a goal that is partly met counts, 0 to 1
     */
    public static BigDecimal percent(Collection<Judged> goals, BigDecimal partlyMetShare) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal met = BigDecimal.ZERO;
        for (Judged goal : goals) {
            all = all.add(goal.weight());
            met = met.add(goal.weight().multiply(counted(goal.outcome(), partlyMetShare)));
        }
        if (all.signum() <= 0) {
            throw new IllegalArgumentException("goals must have a weight");
        }
        return met.multiply(HUNDRED).divide(all, PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal counted(GoalOutcome outcome, BigDecimal partlyMetShare) {
        return switch (outcome) {
            case MET -> BigDecimal.ONE;
            case PARTLY_MET -> partlyMetShare;
            case NOT_MET -> BigDecimal.ZERO;
        };
    }
}
