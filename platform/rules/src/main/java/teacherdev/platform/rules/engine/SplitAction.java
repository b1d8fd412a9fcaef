package teacherdev.platform.rules.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Rounding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.number.LargestRemainder;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/** One amount over named parts; the parts sum to the amount, the step's own value is the amount. */
record SplitAction(Variable variable, Calculation amount, Map<Variable, Rational> parts, Rounding unit, Finish finish)
        implements Action {

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        parts.keySet().forEach(run::open);
        Run.RowFrame frame = run.frame(variable.level());
        for (int row = 0; row < column.length; row++) {
            try {
                frame.at(row);
                Rational whole = finish.applies(frame) ? amount.number(frame) : Rational.ZERO;
                fill(run, row, whole);
                column[row] = whole;
            } catch (Failure failure) {
                run.fail(column, row, variable.level(), failure);
                int failed = row;
                parts.keySet().forEach(part -> run.column(part.slot())[failed] = Run.FAILED);
            }
        }
    }

    private void fill(Run run, int row, Rational whole) {
        Rational least = Rational.of(unit.step());
        Rational units = whole.abs().dividedBy(least);
        if (!units.isInteger()) {
            throw Failure.at(
                    amount.path(),
                    FindingCode.SUB_CENT_POOL,
                    variable.name(),
                    "金额 " + Shown.text(whole) + " 不是 " + Shown.text(least) + " 的整数倍,请先舍入",
                    Shown.text(whole) + " is no multiple of " + Shown.text(least) + "; round it first");
        }
        List<BigInteger> shares = LargestRemainder.divide(units.numerator(), new ArrayList<>(parts.values()));
        int i = 0;
        for (Variable part : parts.keySet()) {
            Rational share = least.times(Rational.of(shares.get(i++), BigInteger.ONE));
            run.column(part.slot())[row] = whole.signum() < 0 ? share.negated() : share;
        }
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        Map<String, Object> shown = new LinkedHashMap<>();
        List<String> terms = new ArrayList<>();
        for (Variable part : parts.keySet()) {
            Object value = Shown.value(run.column(part.slot())[row], unit.places());
            shown.put(part.name(), value);
            terms.add(part.name() + " " + value);
        }
        explanation.detail("parts", shown);
        explanation.say("分为 " + String.join(", ", terms), "split into " + String.join(", ", terms));
    }
}
