package teacherdev.teacher.mobility;

import teacherdev.teacher.career.AssignmentKind;

/** Kinds of moves: 调动, 借调, 交流轮岗, 支教, placement of a new rural teacher in a town school. All but the first end. */
public enum TransferKind {
    TRANSFER(AssignmentKind.POST),
    SECONDMENT(AssignmentKind.SECONDMENT),
    ROTATION(AssignmentKind.ROTATION),
    SUPPORT(AssignmentKind.SUPPORT),
    PLACEMENT(AssignmentKind.PLACEMENT);

    private final AssignmentKind assignment;

    TransferKind(AssignmentKind assignment) {
        this.assignment = assignment;
    }

    AssignmentKind assignment() {
        return assignment;
    }
}
