package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.rules.document.Rule.Take;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * One figure from many rows. Excluded people whose share is for the others do not count.
 *
 * @param over the rows: people, or groups if the names are of groups only
 * @param of null when rows are only counted
 */
record AggregateAction(
        Variable variable,
        Take function,
        Level over,
        Calculation of,
        Calculation where,
        Calculation best,
        int dropHighest,
        int dropLowest,
        Calculation empty,
        Finish finish,
        String path)
        implements Action {

    private static final int NAMED_MAX = 20;

    /** The values of one result, with the rows that they come from. */
    private static final class Contributors {
        private final List<Rational> values = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();
        private boolean failed;
        private Rational result; // before bounds and rounding; kept, because every person's trace shows it
    }

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        List<Contributors> contributors = contributors(run, column.length);
        run.remember(variable.slot(), contributors);
        if (finish.cut() != null) {
            run.open(finish.cut());
        }
        Run.RowFrame frame = run.frame(variable.level());
        for (int row = 0; row < column.length; row++) {
            try {
                frame.at(row);
                column[row] = finish.applies(frame)
                        ? finish.bounded(result(contributors.get(row), frame), frame, run, row)
                        : finish.otherwise(frame, Scalar.NUMBER, false);
            } catch (Failure failure) {
                run.fail(column, row, variable.level(), failure);
            }
        }
    }

    private List<Contributors> contributors(Run run, int results) {
        List<Contributors> contributors = new ArrayList<>();
        for (int i = 0; i < results; i++) {
            contributors.add(new Contributors());
        }
        Run.RowFrame frame = run.frame(over);
        int rows = run.rows(over);
        for (int row = 0; row < rows; row++) {
            if (over instanceof Level.OfPerson && run.vetoes().isOut(row)) {
                continue;
            }
            int person = over instanceof Level.OfGroup group
                    ? run.grouping(group.keys()).representative().get(row)
                    : row;
            int result = run.rowOf(variable.level(), person);
            if (result >= 0) {
                add(run, frame.at(row), row, contributors.get(result));
            }
        }
        return contributors;
    }

    private void add(Run run, Run.RowFrame frame, int row, Contributors contributors) {
        try {
            if (where == null || where.holds(frame)) {
                contributors.values.add(of == null ? Rational.ONE : of.number(frame));
                contributors.rows.add(row);
            }
        } catch (Failure failure) {
            contributors.failed = true;
            run.report(failure, over, row);
        }
    }

    private Rational result(Contributors contributors, Run.RowFrame frame) {
        if (contributors.failed) {
            throw Failure.consequence();
        }
        contributors.result = value(contributors, frame);
        return contributors.result;
    }

    private Rational value(Contributors contributors, Run.RowFrame frame) {
        List<Rational> values = Reduction.trimmed(contributors.values, dropHighest, dropLowest);
        if (best != null) {
            values = Reduction.best(values, best.number(frame));
        }
        if (values.isEmpty() && function != Take.SUM && function != Take.COUNT) {
            if (empty != null) {
                return empty.number(frame);
            }
            throw Failure.at(
                    path,
                    FindingCode.NO_CONTRIBUTORS,
                    null,
                    "没有可汇总的对象,且没有 empty",
                    "there is nothing to aggregate, and no \"empty\"");
        }
        return Reduction.of(function, values, frame);
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        @SuppressWarnings("unchecked") // what run() remembered
        Contributors contributors = ((List<Contributors>) run.memo(variable.slot())).get(row);
        int count = contributors.rows.size();
        String function = function().name().toLowerCase(java.util.Locale.ROOT);
        explanation.detail("function", function).detail("contributors", String.valueOf(count));
        if (over instanceof Level.OfPerson) {
            explanation.detail(
                    "people",
                    contributors.rows.stream()
                            .limit(NAMED_MAX)
                            .map(run::personId)
                            .toList());
        }
        String what = of == null ? "" : of.leaf().source();
        String condition = where == null ? "" : "(" + where.leaf().source() + ")";
        boolean people = over instanceof Level.OfPerson;
        Message how = Reduction.name(function());
        String ofWhat = what.isEmpty() ? "" : " 的 " + what;
        explanation.say(
                count + (people ? " 人" : " 组") + condition + ofWhat + " " + how.zh(),
                how.en() + (what.isEmpty() ? "" : " of " + what) + " over " + count + (people ? " people" : " groups")
                        + condition);
        Run.RowFrame frame = run.frame(variable.level()).at(row);
        finish.explain(contributors.result, run.column(variable.slot())[row], frame, explanation);
    }
}
