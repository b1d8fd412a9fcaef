package teacherdev.training.partnership;

/** From the helper to the partner, or the other way. */
public enum Direction {
    OUT,
    IN
}
