package teacherdev.evaluation.pay.rules;

import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.number.Rational;

/**
 * Who may receive a share.
 *
 * @param weights by the code of the part; a part that is not named weighs nothing
 * @param factor what her weights are multiplied with: the part of the year that she was there, and 0 for who is not paid
 * @param vetoed excluded: she receives nothing from this pool
 * @param allowances paid before anything is shared
 * @param deductions taken from what she receives, at most all of it
 */
public record Member(
        Map<String, Rational> weights,
        Rational factor,
        boolean vetoed,
        List<Allowance> allowances,
        List<Deduction> deductions) {

    public Member {
        weights = Map.copyOf(weights);
        allowances = List.copyOf(allowances);
        deductions = List.copyOf(deductions);
    }

    /** A fixed amount out of a part, for example for a head teacher (班主任津贴). */
    public record Allowance(String code, String part, Money amount) {}

    /** An amount that is kept from her, for example for absence. */
    public record Deduction(String code, Money amount) {}

    /** What she weighs in a part. */
    Rational weight(String part) {
        return weights.getOrDefault(part, Rational.ZERO).times(factor);
    }

    boolean isPaid() {
        return !vetoed && factor.signum() > 0;
    }
}
