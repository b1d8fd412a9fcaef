package teacherdev.evaluation.cycle;

/** How long a cycle is. */
public enum CycleKind {
    YEAR,
    TERM,
    THREE_YEARS
}
