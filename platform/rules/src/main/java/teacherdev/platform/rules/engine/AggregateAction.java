package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param link whose rows are taken together for a person; null for all, or those of her group
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
        Link link,
        Finish finish,
        String path)
        implements Action {

    private static final int NAMED_MAX = 20;

    /** A person's figure is made of the rows whose {@code theirs} equals her {@code mine}. */
    record Link(Calculation theirs, Calculation mine) {}

    /** The values of one result, with the rows that they come from. */
    private static final class Contributors {
        private final List<Rational> values;
        private final List<Integer> rows;
        private final Contributors source;
        private boolean failed;
        private Rational result; // before bounds and rounding; kept, because every person's trace shows it

        private Contributors() {
            values = new ArrayList<>();
            rows = new ArrayList<>();
            source = null;
        }

        /** The same rows for another result. */
        private Contributors(Contributors others) {
            values = others.values;
            rows = others.rows;
            source = others;
            failed = others.failed;
        }
    }

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        List<Contributors> contributors = link == null ? contributors(run, column.length) : linked(run, column);
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

    /** For each person those who point at her; a person whose own side cannot be computed has failed. */
    private List<Contributors> linked(Run run, Object[] column) {
        Map<Object, Contributors> byKey = new HashMap<>();
        Run.RowFrame frame = run.frame(over);
        for (int row = 0; row < run.people(); row++) {
            if (!run.vetoes().isOut(row)) {
                pointing(run, frame.at(row), row, byKey);
            }
        }
        List<Contributors> contributors = new ArrayList<>(column.length);
        for (int row = 0; row < column.length; row++) {
            contributors.add(pointedAt(run, frame.at(row), row, byKey));
        }
        return contributors;
    }

    private Contributors pointedAt(Run run, Run.RowFrame frame, int row, Map<Object, Contributors> byKey) {
        Contributors own = new Contributors();
        try {
            Contributors found = byKey.get(link.mine.in(frame));
            if (found != null) {
                own = new Contributors(found);
            }
        } catch (Failure failure) {
            own.failed = true;
            run.report(failure, over, row);
        }
        return own;
    }

    private void pointing(Run run, Run.RowFrame frame, int row, Map<Object, Contributors> byKey) {
        Object key;
        try {
            if (where != null && !where.holds(frame)) {
                return;
            }
            key = link.theirs.in(frame);
        } catch (Failure failure) {
            run.report(failure, over, row);
            return;
        }
        add(run, frame, row, byKey.computeIfAbsent(key, _ -> new Contributors()));
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
        contributors.result = isShared(contributors) ? shared(contributors.source, frame) : value(contributors, frame);
        return contributors.result;
    }

    /** Whether all for whom the same rows are taken together have the same figure. */
    private boolean isShared(Contributors contributors) {
        return contributors.source != null && best == null && !contributors.values.isEmpty();
    }

    private Rational shared(Contributors source, Run.RowFrame frame) {
        if (source.result == null) {
            source.result = value(source, frame);
        }
        return source.result;
    }

    private Rational value(Contributors contributors, Run.RowFrame frame) {
        frame.spend(contributors.values.size());
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
        if (link != null) {
            String theirs = link.theirs.leaf().source();
            String mine = link.mine.leaf().source();
            explanation.say("其 " + theirs + " 等于本人的 " + mine, "whose " + theirs + " equals her " + mine);
        }
        Run.RowFrame frame = run.frame(variable.level()).at(row);
        finish.explain(contributors.result, run.column(variable.slot())[row], frame, explanation);
    }
}
