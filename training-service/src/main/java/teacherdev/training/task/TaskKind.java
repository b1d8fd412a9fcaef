package teacherdev.training.task;

/** What is to be done. */
public enum TaskKind {
    /** A claim of hours waits at the caller's step. */
    CLAIM_TO_DECIDE,
    /** Her own claim was returned. */
    CLAIM_TO_MEND,
    /** She is proposed as a mentor or a mentee and has not agreed. */
    PAIRING_TO_AGREE,
    /** Somebody is in training on a below-standard plan, and nobody has said how it ended. */
    RETRAINING_TO_END
}
