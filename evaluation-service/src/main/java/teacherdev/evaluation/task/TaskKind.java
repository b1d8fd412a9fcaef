package teacherdev.evaluation.task;

/** What is to be done. */
public enum TaskKind {
    /** She is assigned to rate somebody, and the sheet runs. */
    RATING_TO_GIVE,
    /** An objection to a publication of hers waits for its answer. */
    RESULT_OBJECTION_TO_ANSWER,
    PAY_OBJECTION_TO_ANSWER,
    /** A comment on a scheme that her organisation drafted has no reply. */
    SCHEME_COMMENT_TO_REPLY
}
