package teacherdev.evaluation.publication;

/** What is public. */
public enum PublicationKind {
    EVALUATION_CYCLE,
    RANKING
}
