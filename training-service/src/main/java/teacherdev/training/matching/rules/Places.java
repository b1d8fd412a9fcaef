package teacherdev.training.matching.rules;

/**
 * What a mentor can take on.
 *
 * @param free how many more mentees
 * @param taken how many she has already
 * @param pointsPerTaken points for each mentee whom she has when another one comes; not above zero, so that an even load
 *     is worth more than a heaped one
 */
public record Places(int free, int taken, long pointsPerTaken) {

    public Places {
        if (free < 0 || taken < 0 || pointsPerTaken > 0) {
            throw new IllegalArgumentException("free and taken must be at least 0, pointsPerTaken at most 0");
        }
    }

    /** The points of her n-th new mentee, from 0. */
    public long points(int place) {
        return pointsPerTaken * (taken + place);
    }
}
