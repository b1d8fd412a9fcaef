package teacherdev.training.mentorship.rules;

/** When a pairing is reviewed: 中期, 终期. */
public enum ReviewStage {
    MID_TERM,
    FINAL
}
