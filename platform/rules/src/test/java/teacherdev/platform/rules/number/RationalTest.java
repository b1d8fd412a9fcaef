package teacherdev.platform.rules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

    /** Values at which a long overflows, and ordinary ones. */
    private static final List<BigInteger> EDGES = List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.ONE.negate(),
            BigInteger.valueOf(6),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.valueOf(Long.MIN_VALUE + 1),
            BigInteger.valueOf(Integer.MAX_VALUE),
            BigInteger.TWO.pow(70),
            BigInteger.valueOf(3_037_000_500L));

    @Test
    void shouldAgreeWithArithmeticOnBigIntegersAlsoWhereALongOverflows() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            BigInteger a = edge(random);
            BigInteger b = edge(random).abs().max(BigInteger.ONE);
            BigInteger c = edge(random);
            BigInteger d = edge(random).abs().max(BigInteger.ONE);
            Rational left = Rational.of(a, b);
            Rational right = Rational.of(c, d);

            assertIs(left.plus(right), a.multiply(d).add(c.multiply(b)), b.multiply(d));
            assertIs(left.minus(right), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
            assertIs(left.times(right), a.multiply(c), b.multiply(d));
            if (c.signum() != 0) {
                assertIs(left.dividedBy(right), a.multiply(d), b.multiply(c));
            }
            assertThat(Integer.signum(left.compareTo(right)))
                    .isEqualTo(a.multiply(d).compareTo(c.multiply(b)));
            assertIs(left.negated(), a.negate(), b);
            assertIs(left.abs(), a.abs(), b);
        }
    }

    private static BigInteger edge(SplittableRandom random) {
        return random.nextBoolean()
                ? EDGES.get(random.nextInt(EDGES.size()))
                : BigInteger.valueOf(random.nextLong(-1_000, 1_000));
    }

    private static void assertIs(Rational found, BigInteger numerator, BigInteger denominator) {
        assertThat(found.numerator().multiply(denominator)).isEqualTo(numerator.multiply(found.denominator()));
        assertThat(found.denominator().signum()).isPositive();
        assertThat(found.numerator().gcd(found.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Test
    void shouldRefuseToDivideByZeroAndToGrowWithoutEnd() {
        assertThatExceptionOfType(DivisionByZero.class).isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO));
        assertThatExceptionOfType(DivisionByZero.class).isThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO));
        assertThatExceptionOfType(NumberTooLong.class).isThrownBy(() -> {
            Rational value = Rational.of("1.7");
            for (int i = 0; i < 20; i++) {
                value = value.times(value);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1/4, 0.25", "643/6, 107.1666666667", "-7/2, -3.5", "5, 5", "1/1024, 0.0009765625", "2/3, 0.6666666667"
    })
    void shouldShowTheExactDecimalWhereItEnds(String fraction, String shown) {
        int stroke = fraction.indexOf('/');
        Rational value = stroke < 0
                ? Rational.of(fraction)
                : Rational.of(
                        new BigInteger(fraction.substring(0, stroke)), new BigInteger(fraction.substring(stroke + 1)));

        assertThat(Decimals.display(value)).isEqualTo(shown);
        assertThat(Decimals.isFinite(value)).isEqualTo(!shown.endsWith("667"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.675, 0.01, HALF_UP, 2.68",
        "-2.675, 0.01, HALF_UP, -2.68",
        "2.675, 0.01, HALF_EVEN, 2.68",
        "2.665, 0.01, HALF_EVEN, 2.66",
        "12.3, 0.5, HALF_UP, 12.5",
        "12.2, 0.5, DOWN, 12",
        "1234, 10, UP, 1240"
    })
    void shouldRoundOnceByName(BigDecimal value, BigDecimal step, RoundingMode mode, BigDecimal rounded) {
        assertThat(Rational.of(value).roundedTo(Rational.of(step), mode)).isEqualTo(Rational.of(rounded));
    }

    /** The root is the nearest decimal: no other of so many places is closer to the square. */
    @Test
    void shouldTakeTheRootThatIsNearest() {
        RandomGenerator random = new SplittableRandom(20_261_127L);
        for (int i = 0; i < 2_000; i++) {
            Rational value = Rational.of(
                    BigInteger.valueOf(random.nextLong(1L << 40)), BigInteger.valueOf(random.nextLong(1, 999)));
            int places = random.nextInt(13);
            Rational half =
                    Rational.of(BigInteger.ONE, BigInteger.TEN.pow(places).shiftLeft(1));

            Rational root = value.root(places);

            Rational below = root.minus(half).max(Rational.ZERO);
            Rational above = root.plus(half);
            assertThat(below.times(below)).as("%s, %d places", value, places).isLessThanOrEqualTo(value);
            assertThat(above.times(above)).as("%s, %d places", value, places).isGreaterThan(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 0, 9223372036854775807",
        "9223372036854775807, 2, 9223372036854775807.00",
        "-0.5, 3, -0.500",
        "0, 2, 0.00"
    })
    void shouldShowAtLeastSoManyPlacesOfAnyNumber(String value, int places, String shown) {
        assertThat(Decimals.display(Rational.of(value), places)).isEqualTo(shown);
    }
}
