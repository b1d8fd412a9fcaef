package teacherdev.evaluation.cycle;

/** Where a cycle is: inputs come in; results exist; they are public and may be objected to; they are final. */
public enum CycleState {
    OPEN,
    COMPUTED,
    PUBLISHED,
    LOCKED
}
