package teacherdev.training.session;

/** 已录取, 候补, 已退出, 合格, 未通过. */
public enum EnrolmentState {
    ENROLLED,
    WAITING,
    WITHDRAWN,
    PASSED,
    FAILED
}
