package teacherdev.teacher.career;

/** Offices held for a term: 班主任, 校长, 副校长, 教导主任, 年级组长, 教研组长, 备课组长, 大队辅导员. */
public enum TermRole {
    HEAD_TEACHER,
    PRINCIPAL,
    VICE_PRINCIPAL,
    DEAN,
    GRADE_LEADER,
    SUBJECT_GROUP_LEADER,
    LESSON_PREPARATION_LEADER,
    COUNSELLOR
}
