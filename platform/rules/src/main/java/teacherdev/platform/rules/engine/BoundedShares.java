package teacherdev.platform.rules.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import teacherdev.platform.rules.number.LargestRemainder;
import teacherdev.platform.rules.number.Rational;

/**
 * Shares of which none falls below its floor or exceeds its cap: what a floor needs the others bear, and what a cap cuts
 * they get, by their weights. There is one price of a unit of weight at which all shares, held within their bounds, add up
 * to the pool; shares that are not held by a bound are divided by largest remainder.
 */
final class BoundedShares {

    /** The price above which a share leaves its floor, or reaches its cap. */
    private record Border(Rational price, int share, boolean isCap) {}

    private final BigInteger units;
    private final List<Rational> weights;
    private final List<BigInteger> floors;
    private final List<BigInteger> caps;
    private final BigInteger[] shares;
    private final BitSet free = new BitSet();
    private BigInteger held = BigInteger.ZERO;
    private Rational freeWeight = Rational.ZERO;

    private BoundedShares(BigInteger units, List<Rational> weights, List<BigInteger> floors, List<BigInteger> caps) {
        this.units = units;
        this.weights = weights;
        this.floors = floors;
        this.caps = caps;
        this.shares = floors.toArray(BigInteger[]::new);
        floors.forEach(floor -> held = held.add(floor));
    }

    /** What exceeds a cap is cut and stays with the pool. */
    static List<BigInteger> cut(List<BigInteger> shares, List<BigInteger> caps) {
        List<BigInteger> cut = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            cut.add(shares.get(i).min(caps.get(i)));
        }
        return cut;
    }

    /**
     * @param units what is divided, at least the sum of the floors
     * @param floors at least 0 each, at most the cap
     * @param caps null for none
     * @return shares that sum to the units, or to less if everybody with a weight has reached the cap
     */
    static List<BigInteger> divide(
            BigInteger units, List<Rational> weights, List<BigInteger> floors, List<BigInteger> caps) {
        return new BoundedShares(units, weights, floors, caps).divided();
    }

    private List<BigInteger> divided() {
        for (Border border : borders()) {
            if (border.price.times(freeWeight).plus(whole(held)).compareTo(whole(units)) >= 0) {
                break;
            }
            pass(border);
        }
        if (!free.isEmpty()) {
            List<Integer> inOrder = free.stream().boxed().toList();
            List<BigInteger> rest = LargestRemainder.divide(
                    units.subtract(held), inOrder.stream().map(weights::get).toList());
            for (int i = 0; i < rest.size(); i++) {
                shares[inOrder.get(i)] = rest.get(i);
            }
        }
        return List.of(shares);
    }

    private List<Border> borders() {
        List<Border> borders = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (weights.get(i).signum() > 0) {
                borders.add(new Border(whole(floors.get(i)).dividedBy(weights.get(i)), i, false));
                if (caps != null) {
                    borders.add(new Border(whole(caps.get(i)).dividedBy(weights.get(i)), i, true));
                }
            }
        }
        borders.sort(Comparator.comparing(Border::price).thenComparing(Border::isCap));
        return borders;
    }

    private void pass(Border border) {
        int share = border.share;
        if (border.isCap) {
            free.clear(share);
            freeWeight = freeWeight.minus(weights.get(share));
            shares[share] = caps.get(share);
            held = held.add(caps.get(share));
        } else {
            free.set(share);
            freeWeight = freeWeight.plus(weights.get(share));
            held = held.subtract(floors.get(share));
        }
    }

    private static Rational whole(BigInteger number) {
        return Rational.of(number, BigInteger.ONE);
    }
}
