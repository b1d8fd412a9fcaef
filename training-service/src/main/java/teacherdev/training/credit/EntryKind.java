package teacherdev.training.credit;

/** What an entry does: 登记, 冲销, 调整. */
public enum EntryKind {
    GRANT,
    REVERSAL,
    /** What another entry frees or cuts under a cap; it changes what counts and never the hours. */
    ADJUSTMENT
}
