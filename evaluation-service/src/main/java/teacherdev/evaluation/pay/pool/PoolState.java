package teacherdev.evaluation.pay.pool;

/** How far a pool is. */
public enum PoolState {
    /** Nothing has been computed yet. */
    OPEN,
    /** Computed, and not yet shown to those who are paid. */
    PREVIEW,
    /** Shown to those who are paid, each her own, for the publication period. */
    PUBLISHED,
    /** Final; whatever changes now is a correction. */
    LOCKED
}
