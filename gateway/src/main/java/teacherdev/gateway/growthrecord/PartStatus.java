package teacherdev.gateway.growthrecord;

/** Whether a service answered for its part. */
public enum PartStatus {
    OK,
    /** The record was merged into another one, which the tombstone names. */
    MERGED,
    /** It has nothing that the caller may see; right after a teacher was recorded, nothing yet. */
    NOT_FOUND,
    NOT_PERMITTED,
    TIMED_OUT,
    UNAVAILABLE
}
