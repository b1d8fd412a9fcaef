package teacherdev.platform.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * A pool divided by weights in whole units of its last place: each gets the exact share rounded down, the units left
 * over go one each to the largest fractional parts, ties in the order of the run. What {@code max} of the step cuts is
 * reported and stays unallocated.
 *
 * @param unallocated the name that receives what is not given out, or null
 */
record ShareAction(Variable variable, Participants participants, ShareTerms terms, Variable unallocated)
        implements Action {

    /** One division as it was computed, for the trace. */
    private record Summary(Rational pool, Rational totalWeight, int members, boolean scaled) {}

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        Map<Integer, Summary> summaries = new HashMap<>();
        run.remember(variable.slot(), summaries);
        if (unallocated != null) {
            run.open(unallocated);
        }
        if (finish().cut() != null) {
            run.open(finish().cut());
        }
        List<Participants.Division> divisions = participants.divide(run, column, true);
        fillOthers(run, column, divisions);
        Run.RowFrame frame = run.frame(participants.divisionLevel());
        for (int i = 0; i < divisions.size(); i++) {
            try {
                Rational pool = terms.pool().number(frame.at(i));
                summaries.put(i, share(run, column, divisions.get(i).rows(), pool, i));
            } catch (Failure failure) {
                fail(run, column, divisions.get(i), failure, i);
            }
        }
    }

    private Finish finish() {
        return participants.finish();
    }

    private void fail(Run run, Object[] column, Participants.Division division, Failure failure, int index) {
        if (failure.finding() != null) {
            run.findings().add(failure.finding());
        }
        division.rows().forEach(row -> column[row] = Run.FAILED);
        if (unallocated != null) {
            run.column(unallocated.slot())[index] = Run.FAILED;
        }
    }

    /** Who does not take part gets what the step says otherwise, or 0. */
    private void fillOthers(Run run, Object[] column, List<Participants.Division> divisions) {
        boolean[] takesPart = new boolean[column.length];
        divisions.forEach(division -> division.rows().forEach(row -> takesPart[row] = true));
        Run.RowFrame frame = run.frame(variable.level());
        for (int row = 0; row < column.length; row++) {
            if (!takesPart[row] && column[row] == null) {
                try {
                    column[row] = finish().otherwise() == null
                            ? Rational.ZERO
                            : finish().otherwise().in(frame.at(row));
                    cutBy(Rational.ZERO, run, row);
                } catch (Failure failure) {
                    run.fail(column, row, variable.level(), failure);
                }
            }
        }
    }

    private void cutBy(Rational amount, Run run, int row) {
        if (finish().cut() != null) {
            run.column(finish().cut().slot())[row] = amount;
        }
    }

    private Summary share(Run run, Object[] column, List<Integer> rows, Rational pool, int index) {
        ShareTerms.Division division = terms.divided(run, participants.level(), rows, pool);
        Run.RowFrame frame = run.frame(participants.level());
        Rational left = pool;
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            Rational share = division.amounts().get(i);
            Rational given = isVetoed(run, row) ? Rational.ZERO : limited(share, frame.at(row));
            cutBy(isVetoed(run, row) ? Rational.ZERO : share.minus(given), run, row);
            column[row] = given;
            left = left.minus(given);
        }
        if (unallocated != null) {
            run.column(unallocated.slot())[index] = left;
        }
        Summary summary = new Summary(pool, division.totalWeight(), rows.size(), division.isScaled());
        note(run, summary, left);
        return summary;
    }

    private boolean isVetoed(Run run, int row) {
        return variable.level() instanceof Level.OfPerson && run.vetoes().isVetoed(row);
    }

    private Rational limited(Rational share, Frame frame) {
        return finish().max() == null ? share : share.min(finish().max().number(frame));
    }

    /** Notes what a person should know: claims that were scaled, money that stays. */
    private void note(Run run, Summary summary, Rational left) {
        String pool = Shown.text(summary.pool);
        if (summary.scaled) {
            String claims = Shown.text(summary.totalWeight);
            note(
                    run,
                    Note.Code.SCALED_TO_POOL,
                    "合计 " + claims + " 超过 " + pool + ",按比例缩减",
                    "claims of " + claims + " exceed " + pool + " and are scaled");
        }
        if (left.signum() > 0) {
            String rest = Shown.text(left);
            note(run, Note.Code.UNALLOCATED, "未分配 " + rest, rest + " stay unallocated");
        }
    }

    private void note(Run run, Note.Code code, String zh, String en) {
        run.notes().add(new Note(code, variable.name(), List.of(), Message.of(zh, en)));
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        int person = participants.level() instanceof Level.OfGroup group
                ? run.grouping(group.keys()).representative().get(row)
                : row;
        int division = run.rowOf(participants.divisionLevel(), person);
        @SuppressWarnings("unchecked") // what run() remembered
        Summary summary = ((Map<Integer, Summary>) run.memo(variable.slot())).get(division);
        if (isVetoed(run, row)) {
            explanation.say("已被否决,不参与分配", "excluded from the share");
            return;
        }
        Run.RowFrame frame = run.frame(participants.level()).at(row);
        if (summary == null || !participants.selects(frame)) {
            explanation.say("不参与分配", "takes no part in the share");
            return;
        }
        explain(summary, frame, explanation);
    }

    private void explain(Summary summary, Frame frame, Explanation explanation) {
        String pool = Shown.text(summary.pool);
        Rational weight = terms.weight(frame);
        String own = Shown.text(weight);
        String total = Shown.text(summary.totalWeight);
        explanation
                .detail("pool", pool)
                .detail("weight", own)
                .detail("totalWeight", total)
                .detail("members", String.valueOf(summary.members));
        if (terms.onlyIfOver() && !summary.scaled) {
            explanation.say(
                    "合计未超过资金池 " + pool + ",按原额发放", "the claims do not exceed the pool of " + pool + "; paid in full");
            return;
        }
        if (summary.totalWeight.signum() != 0) {
            explanation.detail("exact", Shown.text(summary.pool.times(weight).dividedBy(summary.totalWeight)));
        }
        explanation.say(
                "资金池 " + pool + " × 权重 " + own + " ÷ 合计 " + total + "(" + summary.members + " 份,最大余数法)",
                "pool " + pool + " × weight " + own + " ÷ total " + total + " (" + summary.members
                        + " shares, largest remainder)");
        bound(terms.floor(), frame, explanation, "floor", "保底", "at least");
        bound(terms.cap(), frame, explanation, "cap", "上限", "at most");
        bound(finish().max(), frame, explanation, "limit", "限于", "limited to");
    }

    private static void bound(
            Calculation bound, Frame frame, Explanation explanation, String name, String zh, String en) {
        if (bound != null) {
            String amount = Shown.text(bound.in(frame));
            explanation.detail(name, amount).say(zh + " " + amount, en + " " + amount);
        }
    }
}
