package teacherdev.training.mentorship;

/** Where a pairing stands: 拟结对, 结对中, 已出师, 已终止. */
public enum PairingStatus {
    PROPOSED,
    ACTIVE,
    GRADUATED,
    ENDED
}
