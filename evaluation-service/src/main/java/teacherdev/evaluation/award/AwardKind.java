package teacherdev.evaluation.award;

/** What is rewarded. */
public enum AwardKind {
    TRIENNIAL,
    TARGET,
    PROGRESS,
    COMPETITION
}
