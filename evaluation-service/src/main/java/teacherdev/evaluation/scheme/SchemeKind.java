package teacherdev.evaluation.scheme;

/** What a scheme decides. */
public enum SchemeKind {
    PAY,
    TITLE,
    CREDIT,
    MENTORSHIP,
    EVALUATION
}
