package teacherdev.platform.rules.engine;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import teacherdev.platform.rules.document.Rounding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.number.LargestRemainder;
import teacherdev.platform.rules.number.Rational;

/**
 * How a pool is divided: in whole units, by weights, nobody below the floor or above the cap.
 *
 * @param unit the smallest amount that is given out
 * @param onlyIfOver the weights are amounts that are paid as they are unless their sum exceeds the pool
 * @param floor the least that a row may get, or null
 * @param cap the most that a row may get, or null
 * @param excessKept whether what a cap cuts stays unallocated instead of going to the others
 */
record ShareTerms(
        String step,
        Calculation pool,
        Calculation weight,
        Rounding unit,
        boolean onlyIfOver,
        Calculation floor,
        Calculation cap,
        boolean excessKept) {

    /** The amounts of the rows, with what they were computed from. */
    record Division(List<Rational> amounts, Rational totalWeight, boolean isScaled) {

        Rational given() {
            return amounts.stream().reduce(Rational.ZERO, Rational::plus);
        }
    }

    /** The amounts of rows; a row whose weight cannot be computed fails all of them. */
    Division divided(Run run, Level level, List<Integer> rows, Rational amount) {
        BigInteger units = units(amount);
        List<Rational> weights = weights(run, level, rows);
        Rational total = Reduction.sum(weights, run.frame(level));
        run.spend(rows.size() * (1 + total.extraWork() / 4));
        if (onlyIfOver && total.compareTo(amount) <= 0) {
            return new Division(weights, total, false);
        }
        if (total.signum() == 0 && units.signum() != 0) {
            throw Failure.at(
                    weight.path(),
                    FindingCode.ALL_WEIGHTS_ZERO,
                    step,
                    "权重全为零,无法分配 " + Shown.text(amount),
                    "all weights are zero, " + Shown.text(amount) + " cannot be shared");
        }
        List<BigInteger> parts =
                units.signum() == 0 && floor == null ? none(rows) : parts(run.frame(level), rows, units, weights);
        return new Division(parts.stream().map(this::amount).toList(), total, onlyIfOver);
    }

    private static List<BigInteger> none(List<Integer> rows) {
        return Collections.nCopies(rows.size(), BigInteger.ZERO);
    }

    private BigInteger units(Rational amount) {
        if (amount.signum() < 0) {
            throw Failure.at(
                    pool.path(),
                    FindingCode.NEGATIVE_POOL,
                    step,
                    "资金池为负数:" + Shown.text(amount),
                    "the pool is negative: " + Shown.text(amount));
        }
        Rational units = amount.dividedBy(Rational.of(unit.step()));
        if (!units.isInteger()) {
            String least = unit.step().toPlainString();
            throw Failure.at(
                    pool.path(),
                    FindingCode.SUB_CENT_POOL,
                    step,
                    "资金池 " + Shown.text(amount) + " 不是 " + least + " 的整数倍,请先舍入",
                    "the pool " + Shown.text(amount) + " is no multiple of " + least + "; round it first");
        }
        return units.numerator();
    }

    private Rational amount(BigInteger units) {
        return Rational.of(unit.step()).times(Rational.of(units, BigInteger.ONE));
    }

    private List<Rational> weights(Run run, Level level, List<Integer> rows) {
        List<Rational> weights = new ArrayList<>(rows.size());
        Run.RowFrame frame = run.frame(level);
        boolean failed = false;
        for (int row : rows) {
            try {
                weights.add(weight(frame.at(row)));
            } catch (Failure failure) {
                failed = true;
                run.report(failure, level, row);
            }
        }
        if (failed) {
            throw Failure.consequence();
        }
        return weights;
    }

    /** The weight of a row; a claim counts only up to its cap. */
    Rational weight(Frame frame) {
        Rational own = weight.number(frame);
        if (own.signum() < 0) {
            throw Failure.at(
                    weight.path(), FindingCode.NEGATIVE_WEIGHT, weight.leaf().source(), "权重为负数", "a negative weight");
        }
        return onlyIfOver && cap != null ? own.min(cap.number(frame).max(Rational.ZERO)) : own;
    }

    private List<BigInteger> parts(Run.RowFrame frame, List<Integer> rows, BigInteger units, List<Rational> weights) {
        if (floor == null && cap == null) {
            return LargestRemainder.divide(units, weights);
        }
        List<BigInteger> caps = cap == null ? null : bounds(cap, frame, rows, RoundingMode.FLOOR);
        List<BigInteger> floors = floor == null ? none(rows) : bounds(floor, frame, rows, RoundingMode.CEILING);
        BigInteger least = floors.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (least.compareTo(units) > 0) {
            String needed = Shown.text(amount(least));
            throw Failure.at(
                    floor.path(),
                    FindingCode.POOL_EXCEEDED,
                    step,
                    "保底共需 " + needed + ",超过资金池",
                    "the floors need " + needed + ", more than the pool");
        }
        return excessKept && caps != null
                ? BoundedShares.cut(BoundedShares.divide(units, weights, floors, null), caps)
                : BoundedShares.divide(units, weights, floors, caps);
    }

    private List<BigInteger> bounds(Calculation bound, Run.RowFrame frame, List<Integer> rows, RoundingMode mode) {
        List<BigInteger> bounds = new ArrayList<>(rows.size());
        for (int row : rows) {
            Rational amount = bound.number(frame.at(row)).max(Rational.ZERO);
            bounds.add(amount.dividedBy(Rational.of(unit.step())).toInteger(mode));
        }
        return bounds;
    }
}
