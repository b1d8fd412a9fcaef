package teacherdev.platform.rules.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.LargestRemainder;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * A pool divided by weights in whole units of the last place: each gets the exact share rounded down, the units left
 * over go one each to the largest fractional parts, ties in the order of the run.
 *
 * @param onlyIfOver the weights are amounts that are paid as they are unless their sum exceeds the pool
 * @param cap the most that a row may get, or null
 * @param excessKept whether what a cap cuts stays unallocated instead of going to the others
 * @param unallocated the name that receives what is not given out, or null
 */
record ShareAction(
        Variable variable,
        Participants participants,
        Calculation pool,
        Calculation weight,
        int places,
        boolean onlyIfOver,
        Calculation cap,
        boolean excessKept,
        Variable unallocated,
        String path)
        implements Action {

    /** One division as it was computed, for the trace. */
    record Summary(Rational pool, Rational totalWeight, int members, boolean scaled, Rational unallocated) {}

    private static final BigInteger TEN = BigInteger.TEN;

    @Override
    public void run(Run run) {
        Object[] column = run.open(variable);
        Map<Integer, Summary> summaries = new HashMap<>();
        run.remember(variable.slot(), summaries);
        if (unallocated != null) {
            run.open(unallocated);
        }
        List<Participants.Division> divisions = participants.divide(run, column, true);
        fillOthers(run, column, divisions);
        Run.RowFrame frame = run.frame(participants.divisionLevel());
        for (int i = 0; i < divisions.size(); i++) {
            try {
                Summary summary = share(run, column, divisions.get(i), pool.number(frame.at(i)));
                summaries.put(i, summary);
                if (unallocated != null) {
                    run.column(unallocated.slot())[i] = summary.unallocated;
                }
            } catch (Failure failure) {
                fail(run, column, divisions.get(i), failure, i);
            }
        }
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
                    column[row] = participants.finish().otherwise() == null
                            ? Rational.ZERO
                            : participants.finish().otherwise().in(frame.at(row));
                } catch (Failure failure) {
                    run.fail(column, row, variable.level(), failure);
                }
            }
        }
    }

    private Summary share(Run run, Object[] column, Participants.Division division, Rational amount) {
        BigInteger units = units(amount);
        List<Rational> weights = weights(run, division.rows());
        Rational total = weights.stream().reduce(Rational.ZERO, Rational::plus);
        if (onlyIfOver && total.compareTo(amount) <= 0) {
            for (int i = 0; i < weights.size(); i++) {
                column[division.rows().get(i)] = weights.get(i);
            }
            return summary(
                    run, division, new Summary(amount, total, weights.size(), false, amount.minus(total)), column);
        }
        if (total.signum() == 0 && units.signum() != 0) {
            throw Failure.at(
                    weight.path(),
                    FindingCode.ALL_WEIGHTS_ZERO,
                    variable.name(),
                    "权重全为零,无法分配 " + Shown.text(amount),
                    "all weights are zero, " + Shown.text(amount) + " cannot be shared");
        }
        List<BigInteger> parts = total.signum() == 0
                ? weights.stream().map(_ -> BigInteger.ZERO).toList()
                : divided(run, division, units, weights);
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            column[division.rows().get(i)] = Rational.of(parts.get(i), TEN.pow(places));
            given = given.add(parts.get(i));
        }
        Rational left = Rational.of(units.subtract(given), TEN.pow(places));
        return summary(run, division, new Summary(amount, total, weights.size(), onlyIfOver, left), column);
    }

    /** Takes back what excluded people would have had, and notes what a person should know. */
    private Summary summary(Run run, Participants.Division division, Summary summary, Object[] column) {
        Rational left = summary.unallocated;
        for (int row : division.rows()) {
            if (variable.level() instanceof Level.OfPerson && run.vetoes().isVetoed(row)) {
                left = left.plus((Rational) column[row]);
                column[row] = Rational.ZERO;
            }
        }
        if (summary.scaled) {
            run.notes()
                    .add(new Note(
                            Note.Code.SCALED_TO_POOL,
                            variable.name(),
                            List.of(),
                            Message.of(
                                    "合计 " + Shown.text(summary.totalWeight) + " 超过 " + Shown.text(summary.pool)
                                            + ",按比例缩减",
                                    "claims of " + Shown.text(summary.totalWeight) + " exceed "
                                            + Shown.text(summary.pool) + " and are scaled")));
        }
        if (left.signum() > 0) {
            run.notes()
                    .add(new Note(
                            Note.Code.UNALLOCATED,
                            variable.name(),
                            List.of(),
                            Message.of("未分配 " + Shown.text(left), Shown.text(left) + " stay unallocated")));
        }
        return new Summary(summary.pool, summary.totalWeight, summary.members, summary.scaled, left);
    }

    private BigInteger units(Rational amount) {
        if (amount.signum() < 0) {
            throw Failure.at(
                    pool.path(),
                    FindingCode.NEGATIVE_POOL,
                    variable.name(),
                    "资金池为负数:" + Shown.text(amount),
                    "the pool is negative: " + Shown.text(amount));
        }
        Rational units = amount.times(Rational.of(TEN.pow(places), BigInteger.ONE));
        if (!units.isInteger()) {
            throw Failure.at(
                    pool.path(),
                    FindingCode.SUB_CENT_POOL,
                    variable.name(),
                    "资金池 " + Shown.text(amount) + " 超过 " + places + " 位小数,请先舍入",
                    "the pool " + Shown.text(amount) + " has more than " + places + " places; round it first");
        }
        return units.numerator();
    }

    private List<Rational> weights(Run run, List<Integer> rows) {
        List<Rational> weights = new ArrayList<>(rows.size());
        Run.RowFrame frame = run.frame(participants.level());
        boolean failed = false;
        for (int row : rows) {
            try {
                Rational value = weight.number(frame.at(row));
                if (value.signum() < 0) {
                    throw Failure.at(
                            weight.path(),
                            FindingCode.NEGATIVE_WEIGHT,
                            weight.leaf().source(),
                            "权重为负数",
                            "a negative weight");
                }
                weights.add(value);
            } catch (Failure failure) {
                failed = true;
                if (failure.finding() != null) {
                    run.findings()
                            .add(
                                    participants.level() instanceof Level.OfPerson
                                            ? failure.finding().of(run.personId(row))
                                            : failure.finding());
                }
            }
        }
        if (failed) {
            throw Failure.consequence();
        }
        return weights;
    }

    private List<BigInteger> divided(
            Run run, Participants.Division division, BigInteger units, List<Rational> weights) {
        if (cap == null) {
            return LargestRemainder.divide(units, weights);
        }
        Run.RowFrame frame = run.frame(participants.level());
        List<BigInteger> caps = new ArrayList<>();
        for (int row : division.rows()) {
            Rational most = cap.number(frame.at(row)).max(Rational.ZERO);
            caps.add(most.times(Rational.of(TEN.pow(places), BigInteger.ONE)).toInteger(java.math.RoundingMode.FLOOR));
        }
        return excessKept
                ? CappedShares.cut(LargestRemainder.divide(units, weights), caps)
                : CappedShares.redistributed(units, weights, caps);
    }

    @Override
    public void explain(Run run, int row, Explanation explanation) {
        int person = participants.level() instanceof Level.OfGroup group
                ? run.grouping(group.keys()).representative().get(row)
                : row;
        int division = run.rowOf(participants.divisionLevel(), person);
        @SuppressWarnings("unchecked") // what run() remembered
        Summary summary = ((Map<Integer, Summary>) run.memo(variable.slot())).get(division);
        if (participants.level() instanceof Level.OfPerson && run.vetoes().isVetoed(row)) {
            explanation.say("已被否决,不参与分配", "excluded from the share");
            return;
        }
        Run.RowFrame frame = run.frame(participants.level()).at(row);
        if (summary == null || !participants.finish().applies(frame)) {
            explanation.say("不参与分配", "takes no part in the share");
            return;
        }
        Rational own = weight.number(frame);
        explanation
                .detail("pool", Shown.text(summary.pool))
                .detail("weight", Shown.text(own))
                .detail("totalWeight", Shown.text(summary.totalWeight))
                .detail("members", String.valueOf(summary.members));
        if (onlyIfOver && !summary.scaled) {
            explanation.say(
                    "合计未超过资金池 " + Shown.text(summary.pool) + ",按原额发放",
                    "the claims do not exceed the pool of " + Shown.text(summary.pool) + "; paid in full");
            return;
        }
        if (summary.totalWeight.signum() != 0) {
            Rational exact = summary.pool.times(own).dividedBy(summary.totalWeight);
            explanation.detail("exact", Shown.text(exact));
        }
        explanation.say(
                "资金池 " + Shown.text(summary.pool) + " × 权重 " + Shown.text(own) + " ÷ 合计 "
                        + Shown.text(summary.totalWeight) + "(" + summary.members + " 份,最大余数法)",
                "pool " + Shown.text(summary.pool) + " × weight " + Shown.text(own) + " ÷ total "
                        + Shown.text(summary.totalWeight) + " (" + summary.members + " shares, largest remainder)");
        if (cap != null) {
            String most = Shown.text(cap.in(frame));
            explanation.detail("cap", most).say("上限 " + most, "at most " + most);
        }
    }
}
