package teacherdev.teacher.statistics.rules;

import java.math.BigDecimal;

/** Ratios as the forms print them: computed exactly, rounded half up once. */
public final class Ratio {

    private static final int PLACES = 2;

    private Ratio() {}

    /** A share in percent with two places: 45 of 75 are 60.00. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return per(part, whole, 100);
    }

    public static BigDecimal percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** How many of one for each of the other, with two places: 892 pupils for 75 teachers are 11.89. */
    public static BigDecimal of(long count, long each) {
        return per(BigDecimal.valueOf(count), BigDecimal.valueOf(each), 1);
    }

    /** How many of one for so many of the other, with two places: 46 for 892 pupils are 5.16 per 100. */
    public static BigDecimal per(BigDecimal count, BigDecimal each, int unit) {
        return Fraction.of(count)
                .times(Fraction.of(unit))
                .dividedBy(Fraction.of(each))
                .rounded(PLACES);
    }
}
