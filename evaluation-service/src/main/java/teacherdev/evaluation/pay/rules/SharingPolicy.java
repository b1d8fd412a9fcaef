package teacherdev.evaluation.pay.rules;

/**
 * Where money goes that somebody does not get.
 *
 * @param vetoShare the share of who is excluded
 * @param deductions what is deducted
 */
public record SharingPolicy(Freed vetoShare, Freed deductions) {

    /** Where freed money goes. */
    public enum Freed {
        /** To the others, by their weights. */
        REDISTRIBUTE,
        /** It stays in the pool. */
        BACK_TO_POOL
    }
}
