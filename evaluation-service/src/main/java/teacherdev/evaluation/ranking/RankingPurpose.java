package teacherdev.evaluation.ranking;

/** What people are recommended for. */
public enum RankingPurpose {
    TITLE,
    AWARD,
    PROMOTION,
    OTHER
}
