package teacherdev.training.retraining;

/** How far the training of a plan is. */
public enum RetrainingState {
    ENROLLED,
    COMPLETED,
    FAILED
}
