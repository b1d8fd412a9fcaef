package teacherdev.platform.rules.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.number.Rational;

/**
 * The expression language against an independent implementation of FEEL: the same random expressions, the same values.
 * 2,000 in every run; {@code -Dfeel.expressions=50000} for more.
 */
class FeelDifferentialTest {

    private static final int EXPRESSIONS = Integer.getInteger("feel.expressions", 2_000);
    private static final long SEED = 20_261_124L;
    private static final int DIGITS_COMPARED = 20;

    /** How the two may differ, and why. */
    private enum Difference {
        /** FEEL computes with 34 decimal digits, we with fractions: equal to 20 digits. */
        SAME_TO_TWENTY_DIGITS,
        /** FEEL answers null where we name division by zero as an error. */
        DIVISION_BY_ZERO,
        UNEXPLAINED
    }

    private static final Map<String, Object> VALUES = new LinkedHashMap<>(Map.of(
            "a",
            new BigDecimal("14"),
            "b",
            new BigDecimal("93.5"),
            "c",
            new BigDecimal("0.25"),
            "d",
            new BigDecimal("3"),
            "负数",
            new BigDecimal("-7.75"),
            "p",
            true,
            "q",
            false,
            "t",
            "省",
            "u",
            "县",
            "数列",
            List.of(new BigDecimal("2"), new BigDecimal("7.5"), new BigDecimal("-1"), new BigDecimal("30"))));

    @Test
    void shouldGiveTheValuesThatFeelGives() {
        FEEL feel = FEELBuilder.builder().build();
        Expressions expressions = new Expressions(new SplittableRandom(SEED));
        Map<Difference, Integer> differences = new EnumMap<>(Difference.class);
        for (int i = 0; i < EXPRESSIONS; i++) {
            String expression = expressions.any(1 + i % 4);
            Optional<Object> ours = ours(expression);
            Object theirs = feel.evaluate(expression, VALUES);

            if (!isSame(ours, theirs)) {
                Difference difference = explain(ours, theirs);
                differences.merge(difference, 1, Integer::sum);
                assertThat(difference)
                        .as("%s: ours %s, FEEL's %s", expression, ours, theirs)
                        .isNotEqualTo(Difference.UNEXPLAINED);
            }
        }
        System.out.println("differences from FEEL in " + EXPRESSIONS + " expressions: " + differences);
    }

    /** Our value, or nothing for a division by zero. */
    private static Optional<Object> ours(String expression) {
        try {
            return Optional.of(LeafFixture.evaluate(expression, VALUES));
        } catch (LeafFailure failure) {
            assertThat(failure.at("").code()).isEqualTo(FindingCode.DIVISION_BY_ZERO);
            return Optional.empty();
        }
    }

    private static boolean isSame(Optional<Object> ours, Object theirs) {
        return switch (ours.orElse(null)) {
            case Rational number -> theirs instanceof BigDecimal decimal && number.equals(Rational.of(decimal));
            case null -> false;
            default -> ours.get().equals(theirs);
        };
    }

    private static Difference explain(Optional<Object> ours, Object theirs) {
        if (ours.isEmpty()) {
            return theirs == null ? Difference.DIVISION_BY_ZERO : Difference.UNEXPLAINED;
        }
        if (ours.get() instanceof Rational number && theirs instanceof BigDecimal decimal) {
            BigDecimal close = number.toDecimal(60, RoundingMode.HALF_EVEN);
            BigDecimal distance = close.subtract(decimal).abs();
            BigDecimal tolerance = decimal.abs().max(BigDecimal.ONE).movePointLeft(DIGITS_COMPARED);
            return distance.compareTo(tolerance) <= 0 ? Difference.SAME_TO_TWENTY_DIGITS : Difference.UNEXPLAINED;
        }
        return Difference.UNEXPLAINED;
    }

    @Test
    void shouldReachEveryProductionOfTheCommonSubset() {
        Expressions expressions = new Expressions(new SplittableRandom(SEED));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < EXPRESSIONS; i++) {
            all.append(expressions.any(1 + i % 4)).append('\n');
        }

        assertThat(all)
                .contains(
                        "if ", " and ", " or ", "not(", " between ", " in [", " in (", "min(", "max(", "abs(", "floor(")
                .contains("ceiling(", "modulo(", "count(", "sum(", "[item > ", " / ", " * ", " != ");
    }
}
