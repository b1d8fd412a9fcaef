package teacherdev.platform.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import teacherdev.platform.rules.number.LargestRemainder;
import teacherdev.platform.rules.number.Rational;

/** Shares within floors and caps: exact to the unit, and in proportion wherever no bound holds. */
class BoundedSharesTest {

    private static final int ROUNDS = 2_000;
    private static final long SEED = 20_261_127L;

    private static List<BigInteger> units(long... values) {
        return LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
    }

    private static List<Rational> weights(long... values) {
        return LongStream.of(values).mapToObj(Rational::of).toList();
    }

    @Test
    void shouldLetTheOthersBearAFloorByTheirWeights() {
        // 1,000 over 70, 20, 10 with at least 150 each: 850 over 70 and 20, 661.11 and 188.89
        List<BigInteger> shares =
                BoundedShares.divide(BigInteger.valueOf(1_000), weights(70, 20, 10), units(150, 150, 150), null);

        assertThat(shares).isEqualTo(units(661, 189, 150));
    }

    @Test
    void shouldHoldFloorsAndCapsAtTheSameTime() {
        // at most 400: 600 over 20 and 10, of which the last would get 200
        List<BigInteger> shares = BoundedShares.divide(
                BigInteger.valueOf(1_000), weights(70, 20, 10), units(0, 0, 250), units(400, 400, 400));

        assertThat(shares).isEqualTo(units(400, 350, 250));
    }

    @Test
    void shouldLeaveWhatNobodyMayTake() {
        List<BigInteger> shares =
                BoundedShares.divide(BigInteger.valueOf(1_000), weights(1, 1), units(0, 0), units(300, 200));

        assertThat(shares).isEqualTo(units(300, 200));
    }

    @Test
    void shouldDivideLikeLargestRemainderWhenNoBoundHolds() {
        BigInteger pool = BigInteger.valueOf(100_000_000);
        List<Rational> weights = weights(952, 887, 913, 760, 845, 698, 901);

        assertThat(BoundedShares.divide(pool, weights, units(0, 0, 0, 0, 0, 0, 0), null))
                .isEqualTo(LargestRemainder.divide(pool, weights));
    }

    @Test
    void shouldSumToThePoolAndKeepProportionsWhateverTheBounds() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            int count = 1 + random.nextInt(8);
            List<Rational> weights = new ArrayList<>();
            List<BigInteger> floors = new ArrayList<>();
            List<BigInteger> caps = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                weights.add(Rational.of(1 + random.nextInt(100)).dividedBy(Rational.of(1 + random.nextInt(3))));
                floors.add(BigInteger.valueOf(random.nextInt(50)));
                caps.add(floors.get(i).add(BigInteger.valueOf(random.nextInt(200))));
            }
            BigInteger least = floors.stream().reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger most = caps.stream().reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger pool = least.add(BigInteger.valueOf(random.nextInt(400)));

            // When
            List<BigInteger> shares = BoundedShares.divide(pool, weights, floors, caps);

            // Then
            assertThat(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(pool.min(most));
            assertWithinBoundsAndInProportion(shares, weights, floors, caps);
        }
    }

    /** No two shares: one could give a unit, the other take it, and both would be nearer to their proportion. */
    private static void assertWithinBoundsAndInProportion(
            List<BigInteger> shares, List<Rational> weights, List<BigInteger> floors, List<BigInteger> caps) {
        for (int i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i)).isBetween(floors.get(i), caps.get(i));
            for (int j = 0; j < shares.size(); j++) {
                boolean canMove = shares.get(i).compareTo(floors.get(i)) > 0
                        && shares.get(j).compareTo(caps.get(j)) < 0;
                if (canMove) {
                    Rational priceAfter = price(shares.get(i).subtract(BigInteger.ONE), weights.get(i));
                    assertThat(priceAfter)
                            .isLessThanOrEqualTo(price(shares.get(j).add(BigInteger.ONE), weights.get(j)));
                }
            }
        }
    }

    private static Rational price(BigInteger share, Rational weight) {
        return Rational.of(share, BigInteger.ONE).dividedBy(weight);
    }
}
