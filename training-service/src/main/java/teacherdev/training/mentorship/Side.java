package teacherdev.training.mentorship;

/** One of the two who are paired. */
public enum Side {
    MENTOR,
    MENTEE
}
