package teacherdev.evaluation.cycle;

/** Fired inside the transaction that locks a cycle. */
public record CycleLocked(Cycle cycle) {}
