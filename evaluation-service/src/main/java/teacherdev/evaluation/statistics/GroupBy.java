package teacherdev.evaluation.statistics;

/** What the figures are grouped by; the place of its code in a school's path, from the end. */
public enum GroupBy {
    SCHOOL(0),
    COUNTY(1),
    CITY(2);

    private final int fromEnd;

    GroupBy(int fromEnd) {
        this.fromEnd = fromEnd;
    }

    int fromEnd() {
        return fromEnd;
    }
}
