package teacherdev.training.cycle.rules;

/**
 * A cycle of whole years, the same for everybody of a region.
 *
 * @param lastYear included
 */
public record CyclePeriod(int firstYear, int lastYear) {

    public CyclePeriod {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("a cycle ends before it begins");
        }
    }

    /** The cycle that a year lies in, when cycles of so many years follow each other and one began in a given year. */
    public static CyclePeriod containing(int year, int oneFirstYear, int years) {
        int first = oneFirstYear + Math.floorDiv(year - oneFirstYear, years) * years;
        return new CyclePeriod(first, first + years - 1);
    }

    /** For example 2021-2025. */
    public String name() {
        return firstYear + "-" + lastYear;
    }

    /** The cycle before this one. */
    public CyclePeriod before() {
        int years = lastYear - firstYear + 1;
        return new CyclePeriod(firstYear - years, firstYear - 1);
    }
}
