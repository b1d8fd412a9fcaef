package teacherdev.teacher.poststructure.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The posts of one level.
 *
 * @param quota how many the plan allows
 * @param occupied how many are taken, special posts not counted
 */
public record Quota(int quota, int occupied) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A share of the posts, rounded down: 25 % of 75 posts are 18. */
    public static int of(int posts, BigDecimal percent) {
        return BigDecimal.valueOf(posts)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    public int free() {
        return Math.max(0, quota - occupied);
    }

    /** How many more are taken than the plan allows. */
    public int over() {
        return Math.max(0, occupied - quota);
    }
}
