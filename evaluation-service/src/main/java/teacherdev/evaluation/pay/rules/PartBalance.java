package teacherdev.evaluation.pay.rules;

/**
 * What became of a part: its amount is the sum of the three.
 *
 * @param allocated what the recipients get
 * @param recycled deductions that were kept for the pool's later use
 * @param unallocated what nobody got
 */
public record PartBalance(String part, Money allocated, Money recycled, Money unallocated) {

    public Money amount() {
        return allocated.plus(recycled).plus(unallocated);
    }
}
