package teacherdev.evaluation.pay.pool;

/** When the money of a part is paid. */
public enum Payment {
    /** After the assessment, as 30 % of performance pay are. */
    ONCE,
    /** In the months of the pay year, as 70 % are. */
    MONTHLY
}
