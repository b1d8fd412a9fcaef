package teacherdev.teacher.mobility;

/** Where a move stands. */
public enum TransferStatus {
    OFFERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** A temporary move is over, and she is back. */
    RETURNED
}
