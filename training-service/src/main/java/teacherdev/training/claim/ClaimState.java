package teacherdev.training.claim;

/** Where a claim stands: 待审, 退回, 已认定, 已撤销. */
public enum ClaimState {
    SUBMITTED,
    RETURNED,
    APPROVED,
    REVOKED
}
