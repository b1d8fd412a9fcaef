package teacherdev.training.mentorship.rules;

/** Why two teachers are paired: 新教师入职, 班主任, 学科, 资源教师. */
public enum PairingKind {
    INDUCTION,
    HEAD_TEACHER,
    SUBJECT,
    RESOURCE
}
