package teacherdev.platform.rules.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import teacherdev.platform.rules.number.LargestRemainder;
import teacherdev.platform.rules.number.Rational;

/** Shares of which none may exceed its cap. */
final class CappedShares {

    private CappedShares() {}

    /** What exceeds a cap is cut and stays with the pool. */
    static List<BigInteger> cut(List<BigInteger> shares, List<BigInteger> caps) {
        List<BigInteger> cut = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            cut.add(shares.get(i).min(caps.get(i)));
        }
        return cut;
    }

    /**
     * What exceeds a cap goes to the others by their weights, until nobody exceeds. The caps that bind first are those
     * lowest in proportion to their weights, so one pass in that order finds them all.
     */
    static List<BigInteger> redistributed(BigInteger units, List<Rational> weights, List<BigInteger> caps) {
        BigInteger[] shares = new BigInteger[weights.size()];
        Arrays.fill(shares, BigInteger.ZERO);
        List<Integer> order = new ArrayList<>();
        Rational weightLeft = Rational.ZERO;
        for (int i = 0; i < shares.length; i++) {
            if (weights.get(i).signum() > 0) {
                order.add(i);
                weightLeft = weightLeft.plus(weights.get(i));
            }
        }
        order.sort(Comparator.comparing(
                i -> Rational.of(caps.get(i), BigInteger.ONE).dividedBy(weights.get(i))));
        BigInteger left = units;
        int bound = 0;
        for (int i : order) {
            Rational exact =
                    Rational.of(left, BigInteger.ONE).times(weights.get(i)).dividedBy(weightLeft);
            if (exact.compareTo(Rational.of(caps.get(i), BigInteger.ONE)) < 0) {
                break;
            }
            shares[i] = caps.get(i);
            left = left.subtract(caps.get(i));
            weightLeft = weightLeft.minus(weights.get(i));
            bound++;
        }
        List<Integer> free =
                order.subList(bound, order.size()).stream().sorted().toList();
        if (!free.isEmpty()) {
            List<BigInteger> rest = LargestRemainder.divide(
                    left, free.stream().map(weights::get).toList());
            for (int i = 0; i < rest.size(); i++) {
                shares[free.get(i)] = rest.get(i);
            }
        }
        return List.of(shares);
    }
}
