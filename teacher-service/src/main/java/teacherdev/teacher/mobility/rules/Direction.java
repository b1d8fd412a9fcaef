package teacherdev.teacher.mobility.rules;

/**
 * Which way a move goes. Rotation is meant to go from strong schools to weak ones and from town to village; of two moves that
 * are both, the strength of the schools is told.
 */
public enum Direction {
    STRONG_TO_WEAK,
    TOWN_TO_VILLAGE,
    WEAK_TO_STRONG,
    VILLAGE_TO_TOWN,
    LEVEL;

    /** What matters of a school. */
    public record Place(boolean weak, boolean village) {}

    public static Direction of(Place from, Place to) {
        if (from.weak() != to.weak()) {
            return to.weak() ? STRONG_TO_WEAK : WEAK_TO_STRONG;
        }
        if (from.village() != to.village()) {
            return to.village() ? TOWN_TO_VILLAGE : VILLAGE_TO_TOWN;
        }
        return LEVEL;
    }
}
