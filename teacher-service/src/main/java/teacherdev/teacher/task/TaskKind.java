package teacherdev.teacher.task;

/** What is to be done. */
public enum TaskKind {
    /** A school is offered a teacher. */
    TRANSFER_TO_ANSWER,
    /** Her own application is a draft, or was returned. */
    APPLICATION_TO_COMPLETE,
    /** The school has not reviewed a submitted application. */
    APPLICATION_TO_REVIEW,
    /** A recommended application is not published. */
    APPLICATION_TO_PUBLISH,
    /** The publication is over, and the county has not decided. */
    APPLICATION_TO_DECIDE,
    OBJECTION_TO_ANSWER,
    /** She may reply to a report about her. */
    CASE_TO_REPLY,
    /** A report was replied to, or the time for it is over. */
    CASE_TO_DECIDE,
    /** This year's pledge of ethics is not signed. */
    PLEDGE_TO_SIGN,
    /** Her own goals for a term are a draft, or were returned. */
    TERM_GOALS_TO_COMPLETE,
    TERM_GOALS_TO_AGREE,
    /** The mid-term review or the last one is due. */
    TERM_GOALS_TO_REVIEW
}
