package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Rule.Overrun;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/** Ordered deductions from a pool; the value is the residual. */
record ChargeAction(
        Variable variable, Calculation pool, List<Deduction> deductions, Overrun overrun, Finish finish, String path)
        implements Action {

    /**
     * One deduction.
     *
     * @param amount the amount itself, or what is summed over the people
     * @param summed whether it is summed
     */
    record Deduction(Variable variable, Calculation amount, boolean summed) {}

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        deductions.forEach(deduction -> run.open(deduction.variable));
        Run.RowFrame frame = run.frame(variable.level());
        for (int row = 0; row < column.length; row++) {
            try {
                column[row] = finish.bounded(residual(run, frame.at(row), row), frame, run, row);
            } catch (Failure failure) {
                run.fail(column, row, variable.level(), failure);
                for (Deduction deduction : deductions) {
                    run.column(deduction.variable.slot())[row] = Run.FAILED;
                }
            }
        }
    }

    private Rational residual(Run run, Run.RowFrame frame, int row) {
        Rational left = pool.number(frame);
        if (left.signum() < 0) {
            throw Failure.at(pool.path(), FindingCode.NEGATIVE_POOL, null, "资金池为负数", "the pool is negative");
        }
        for (Deduction deduction : deductions) {
            Rational wanted = deduction.summed ? summed(run, deduction, row) : deduction.amount.number(frame);
            if (wanted.signum() < 0) {
                throw Failure.at(
                        deduction.amount.path(),
                        FindingCode.OUT_OF_BOUNDS,
                        deduction.variable.name(),
                        "列支为负数",
                        "a negative deduction");
            }
            Rational taken = wanted.min(left);
            if (!taken.equals(wanted)) {
                exceeded(run, deduction, wanted, left);
            }
            run.column(deduction.variable.slot())[row] = taken;
            left = left.minus(taken);
        }
        return left;
    }

    private Rational summed(Run run, Deduction deduction, int row) {
        Rational sum = Rational.ZERO;
        Run.RowFrame frame = run.frame(Level.PERSON);
        for (int person = 0; person < run.people(); person++) {
            if (run.rowOf(variable.level(), person) == row && !run.vetoes().isOut(person)) {
                sum = frame.counted(sum.plus(deduction.amount.number(frame.at(person))));
            }
        }
        return sum;
    }

    private void exceeded(Run run, Deduction deduction, Rational wanted, Rational left) {
        Message text = Message.of(
                deduction.variable.name() + " 需要 " + Shown.text(wanted) + ",只剩 " + Shown.text(left),
                deduction.variable.name() + " needs " + Shown.text(wanted) + ", only " + Shown.text(left)
                        + " are left");
        if (overrun == Overrun.ERROR) {
            throw Failure.at(path, FindingCode.POOL_EXCEEDED, deduction.variable.name(), text.zh(), text.en());
        }
        run.notes().add(new Note(Note.Code.PARTIAL_CHARGE, variable.name(), List.of(), text));
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        Run.RowFrame frame = run.frame(variable.level()).at(row);
        Map<String, Object> taken = new LinkedHashMap<>();
        List<String> terms = new ArrayList<>();
        for (Deduction deduction : deductions) {
            String amount = Shown.text(run.column(deduction.variable.slot())[row]);
            taken.put(deduction.variable.name(), amount);
            terms.add(deduction.variable.name() + " " + amount);
        }
        String from = Shown.text(pool.in(frame));
        explanation.detail("pool", from).detail("deductions", taken);
        explanation.say(
                "资金池 " + from + " 依次列支 " + String.join(", ", terms),
                "pool " + from + " less " + String.join(", ", terms));
    }
}
