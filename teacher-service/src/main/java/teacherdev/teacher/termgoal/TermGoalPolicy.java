package teacherdev.teacher.termgoal;

import java.math.BigDecimal;

/**
 * Policy TERM_GOALS: terms of principals and their goals.
 *
 * @param termYearsMax how many years the goals of one term may be set for
 * @param partlyMetShare what a goal that is partly met counts, 0 to 1
 */
record TermGoalPolicy(int termYearsMax, BigDecimal partlyMetShare) {

    static final String KIND = "TERM_GOALS";

    TermGoalPolicy {
        if (termYearsMax < 1 || termYearsMax > 10) {
            throw new IllegalArgumentException("termYearsMax must be 1 to 10");
        }
        if (partlyMetShare.signum() < 0 || partlyMetShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("partlyMetShare must be 0 to 1");
        }
    }
}
