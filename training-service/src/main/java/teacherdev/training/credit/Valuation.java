package teacherdev.training.credit;

import java.math.BigDecimal;
import teacherdev.training.credit.CreditPolicy.Period;

/**
 * What an entry counts, and by which rule.
 *
 * @param amount with two places
 * @param ruleCode code of the credit scheme; null where an hour counts as an hour, then version and hash are null as well
 * @param ruleHash SHA-256 of the document
 * @param period over which the rule's caps held; null where none did, and of entries from before it was kept
 * @param trace the rule's steps as JSON, see {@link RuleStep}; null where there is nothing to explain
 */
record Valuation(
        BigDecimal amount,
        Unit unit,
        String ruleCode,
        Integer ruleVersion,
        String ruleHash,
        Period period,
        String trace) {

    /** An hour counts as an hour. */
    static Valuation asGiven(BigDecimal hours) {
        return new Valuation(hours, Unit.HOUR, null, null, null, null, null);
    }

    boolean isByRule() {
        return ruleCode != null;
    }

    /** The same rule for another amount, with its own steps. */
    Valuation of(BigDecimal other, String steps) {
        return new Valuation(other, unit, ruleCode, ruleVersion, ruleHash, period, steps);
    }

    /** The year in which the period begins; null where there is none. */
    Integer periodYear() {
        return period == null ? null : Integer.valueOf(period.firstYear());
    }

    Integer periodYears() {
        return period == null ? null : Integer.valueOf(period.years());
    }
}
