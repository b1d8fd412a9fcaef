package teacherdev.teacher.career;

/** Why somebody works at a school: own post 本岗, 兼任, 借调, 交流轮岗, 支教, placement of a new teacher in a town school. */
public enum AssignmentKind {
    POST,
    CONCURRENT,
    SECONDMENT,
    ROTATION,
    SUPPORT,
    PLACEMENT
}
