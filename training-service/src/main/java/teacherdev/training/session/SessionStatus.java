package teacherdev.training.session;

/** 报名与开班, 已结业, 已取消. */
public enum SessionStatus {
    OPEN,
    COMPLETED,
    CANCELLED
}
