package teacherdev.training.mentorship.rules;

/** What keeps two teachers from being mentor and mentee. */
public enum Bar {
    MENTOR_NOT_ACTIVE,
    MENTEE_NOT_ACTIVE,
    MENTOR_ETHICS_VETO,
    MENTOR_TITLE,
    MENTOR_YEARS,
    MENTOR_HONOUR,
    MENTOR_NEVER_HEAD_TEACHER,
    OTHER_STAGE,
    OTHER_SUBJECT,
    TOO_FAR
}
