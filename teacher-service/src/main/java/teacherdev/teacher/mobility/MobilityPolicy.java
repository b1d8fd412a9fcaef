package teacherdev.teacher.mobility;

/**
 * Policy MOBILITY: rules of moves.
 *
 * @param placementYears how long a placement lasts that does not say: new rural teachers spend so many years in a good town
 *     school
 */
record MobilityPolicy(int placementYears) {

    static final String KIND = "MOBILITY";

    MobilityPolicy {
        if (placementYears < 1) {
            throw new IllegalArgumentException("placementYears must be at least 1");
        }
    }
}
