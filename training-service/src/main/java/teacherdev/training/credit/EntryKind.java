package teacherdev.training.credit;

/** What an entry does: 登记, 冲销. */
public enum EntryKind {
    GRANT,
    REVERSAL
}
