package teacherdev.teacher.career;

/** Kinds of leave: 病假, 事假, 产假, 陪产假, 丧假, 婚假, 进修, 休假, 其他. */
public enum LeaveKind {
    SICK,
    PERSONAL,
    MATERNITY,
    PATERNITY,
    BEREAVEMENT,
    MARRIAGE,
    STUDY,
    VACATION,
    OTHER
}
