package teacherdev.platform.runtime.bulk;

/** What became of a row. */
public enum RowStatus {
    CREATED,
    UPDATED,
    UNCHANGED,
    FAILED
}
