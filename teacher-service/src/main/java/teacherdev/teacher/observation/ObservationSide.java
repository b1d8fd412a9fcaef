package teacherdev.teacher.observation;

/** Whose lessons a list is about: those that she observed, or those of hers that were observed. */
public enum ObservationSide {
    OBSERVER,
    TAUGHT
}
