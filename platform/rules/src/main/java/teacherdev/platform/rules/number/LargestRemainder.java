package teacherdev.platform.rules.number;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The division of a whole number of units (cents) by weights: each gets its exact share rounded down, and the units left
 * over go one each to the largest fractional parts, ties to the earlier in the list. The parts always sum to the whole.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param units what is divided, not negative
     * @param weights not negative, at least one of them positive
     * @return the units of each weight, in the order of the weights
     * @throws IllegalArgumentException for a negative amount or weight, or if all weights are zero
     */
    public static List<BigInteger> divide(BigInteger units, List<Rational> weights) {
        BigInteger[] whole = wholeNumbers(weights);
        BigInteger total = Arrays.stream(whole).reduce(BigInteger.ZERO, BigInteger::add);
        if (units.signum() < 0 || total.signum() == 0) {
            throw new IllegalArgumentException("a negative amount, or no weight above zero");
        }
        BigInteger[] shares = new BigInteger[whole.length];
        BigInteger[] remainders = new BigInteger[whole.length];
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < whole.length; i++) {
            BigInteger[] divided = units.multiply(whole[i]).divideAndRemainder(total);
            shares[i] = divided[0];
            remainders[i] = divided[1];
            given = given.add(divided[0]);
        }
        handOut(units.subtract(given).intValueExact(), shares, remainders);
        return List.of(shares);
    }

    /** Fewer units are left than there are weights, and only weights with a remainder get one. */
    private static void handOut(int left, BigInteger[] shares, BigInteger[] remainders) {
        if (left == 0) {
            return;
        }
        Integer[] order = new Integer[remainders.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> remainders[b].compareTo(remainders[a])); // stable: ties stay in list order
        for (int i = 0; i < left; i++) {
            shares[order[i]] = shares[order[i]].add(BigInteger.ONE);
        }
    }

    /** The weights multiplied by their common denominator: the same proportions in whole numbers. */
    private static BigInteger[] wholeNumbers(List<Rational> weights) {
        BigInteger common = BigInteger.ONE;
        for (Rational weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("a negative weight");
            }
            BigInteger denominator = weight.denominator();
            if (common.mod(denominator).signum() != 0) {
                common = common.divide(common.gcd(denominator)).multiply(denominator);
                if (common.bitLength() > Rational.BITS_MAX) {
                    throw new NumberTooLong();
                }
            }
        }
        BigInteger[] whole = new BigInteger[weights.size()];
        for (int i = 0; i < whole.length; i++) {
            Rational weight = weights.get(i);
            whole[i] = weight.numerator().multiply(common.divide(weight.denominator()));
        }
        return whole;
    }
}
