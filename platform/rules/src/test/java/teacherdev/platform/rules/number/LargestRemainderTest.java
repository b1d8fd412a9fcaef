package teacherdev.platform.rules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void shouldAlwaysSumToTheWholeAndStayWithinOneUnitOfTheExactShare() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 3_000; round++) {
            BigInteger units = BigInteger.valueOf(random.nextLong(0, 1_000_000_000_000L));
            List<Rational> weights = new ArrayList<>();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                weights.add(Rational.of(
                        BigInteger.valueOf(random.nextLong(0, 10_000)), BigInteger.valueOf(random.nextLong(1, 200))));
            }
            weights.set(random.nextInt(weights.size()), Rational.of(random.nextLong(1, 100)));
            Rational total = weights.stream().reduce(Rational.ZERO, Rational::plus);

            List<BigInteger> shares = LargestRemainder.divide(units, weights);

            assertThat(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(units);
            for (int i = 0; i < shares.size(); i++) {
                Rational exact =
                        Rational.of(units, BigInteger.ONE).times(weights.get(i)).dividedBy(total);
                Rational distance =
                        Rational.of(shares.get(i), BigInteger.ONE).minus(exact).abs();
                assertThat(distance).isLessThan(Rational.ONE);
            }
        }
    }

    @Test
    void shouldNeverGiveLessToAGreaterWeight() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < 2_000; round++) {
            List<Rational> weights = new ArrayList<>(Stream.generate(() -> Rational.of(random.nextLong(0, 50)))
                    .limit(12)
                    .toList());
            weights.add(Rational.ONE);
            weights.sort(Collections.reverseOrder());

            List<BigInteger> shares = LargestRemainder.divide(BigInteger.valueOf(random.nextLong(0, 5_000)), weights);

            assertThat(shares).isSortedAccordingTo(Collections.reverseOrder());
        }
    }

    @Test
    void shouldGiveTheUnitsLeftOverToTheEarlierOfEqualRemainders() {
        assertThat(divide(100_000_000, 1, 1, 1, 1, 1, 1))
                .containsExactly(16_666_667L, 16_666_667L, 16_666_667L, 16_666_667L, 16_666_666L, 16_666_666L);
        assertThat(divide(100_000_000, 952, 887, 913, 760, 845, 698, 901))
                .containsExactly(
                        15_983_882L, 14_892_545L, 15_329_080L, 12_760_242L, 14_187_374L, 11_719_275L, 15_127_602L);
    }

    @Test
    void shouldRefuseWhatCannotBeDivided() {
        assertThatIllegalArgumentException().isThrownBy(() -> divide(100, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> divide(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> divide(100, 1, -1));
    }

    private static List<Long> divide(long units, long... weights) {
        List<Rational> list = new ArrayList<>();
        for (long weight : weights) {
            list.add(Rational.of(weight));
        }
        return LargestRemainder.divide(BigInteger.valueOf(units), list).stream()
                .map(BigInteger::longValueExact)
                .toList();
    }
}
