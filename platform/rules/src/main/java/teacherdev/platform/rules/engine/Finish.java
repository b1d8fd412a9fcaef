package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.document.Rounding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * What every step may do around its rule: apply only under a condition, keep within bounds and report what they cut, and
 * round - in this order, rounding last and once.
 *
 * @param cut the name that receives what the bounds took away, or null
 */
record Finish(Calculation when, Calculation otherwise, Calculation min, Calculation max, Rounding round, Variable cut) {

    /** Whether the step applies to the row. */
    boolean applies(Frame frame) {
        return when == null || when.holds(frame);
    }

    /** The value where the step does not apply. */
    Object otherwise(Frame frame, Scalar type, boolean ifNone) {
        if (otherwise != null) {
            return otherwise.in(frame);
        }
        return type == Scalar.NUMBER ? Rational.ZERO : type == Scalar.BOOL ? ifNone : null;
    }

    /** Whether the value can be another one than that of the rule. */
    boolean changesValues() {
        return min != null || max != null || round != null;
    }

    Object bounded(Object value, Frame frame, Run run, int row) {
        if (!(value instanceof Rational raw)) {
            return value;
        }
        Rational bounded = within(raw, frame);
        if (cut != null) {
            run.column(cut.slot())[row] = raw.minus(bounded).abs();
        }
        return round == null ? bounded : bounded.roundedTo(Rational.of(round.step()), round.mode());
    }

    private Rational within(Rational raw, Frame frame) {
        Rational least = min == null ? raw : raw.max(min.number(frame));
        return max == null ? least : least.min(max.number(frame));
    }

    void explain(Object before, Object after, Frame frame, Explanation explanation) {
        if (!(before instanceof Rational raw)) {
            return;
        }
        Rational bounded = within(raw, frame);
        if (!bounded.equals(raw)) {
            Calculation limit = bounded.compareTo(raw) < 0 ? max : min;
            explanation.detail("before", Shown.text(raw)).detail("limit", Shown.text(limit.in(frame)));
            explanation.detail("cut", Shown.text(raw.minus(bounded)));
            explanation.say(
                    "原为 " + Shown.text(raw) + ",限于 " + Shown.text(bounded) + ",差额 " + Shown.text(raw.minus(bounded)),
                    Shown.text(raw) + " limited to " + Shown.text(bounded) + ", a difference of "
                            + Shown.text(raw.minus(bounded)));
        }
        if (round != null && after instanceof Rational rounded && !rounded.equals(bounded)) {
            explanation.detail("exact", bounded.toString());
            explanation.say(
                    "由 " + Decimals.display(bounded) + " 舍入到 " + Decimals.display(rounded, round.places()),
                    "rounded from " + Decimals.display(bounded) + " to " + Decimals.display(rounded, round.places()));
        }
    }
}
