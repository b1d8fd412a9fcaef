package teacherdev.teacher.profile;

/** Where in working life somebody is: 在职, 离岗, 调离, 退休; or that the record was merged into another one 已合并. */
public enum TeacherStatus {
    ACTIVE,
    ON_LEAVE,
    LEFT,
    RETIRED,
    MERGED
}
