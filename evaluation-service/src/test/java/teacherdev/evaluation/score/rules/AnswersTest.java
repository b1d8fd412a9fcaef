package teacherdev.evaluation.score.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import teacherdev.evaluation.score.rules.Answers.Criterion;
import teacherdev.evaluation.score.rules.Answers.Valued;

class AnswersTest {

    private static final List<Criterion> CRITERIA =
            List.of(criterion("a", "20"), criterion("b", "30"), criterion("c", "50"));

    @Test
    void shouldValueAnAnswerOutOfAHundred() {
        assertThat(Answers.value(CRITERIA, points("18.5", "25", "45")))
                .isEqualTo(new Valued.Worth(new BigDecimal("88.5000"), false));
    }

    @Test
    void shouldFlagTheSameShareForEveryCriterion() {
        assertThat(Answers.value(CRITERIA, points("16", "24", "40")))
                .isEqualTo(new Valued.Worth(new BigDecimal("80.0000"), true));
    }

    @Test
    void shouldNameTheCriterionThatDoesNotFit() {
        assertThat(Answers.value(CRITERIA, points("21", "24", "40"))).isEqualTo(new Valued.Wrong("a"));
        assertThat(Answers.value(CRITERIA, Map.of("a", BigDecimal.ONE, "b", BigDecimal.ONE)))
                .isEqualTo(new Valued.Wrong("c"));
        assertThat(Answers.value(
                        CRITERIA,
                        Map.of("a", BigDecimal.ONE, "b", BigDecimal.ONE, "c", BigDecimal.ONE, "d", BigDecimal.ONE)))
                .isEqualTo(new Valued.Wrong("d"));
    }

    @Test
    void shouldFindWhatLiesFarFromTheOthers() {
        List<BigDecimal> totals = Stream.concat(
                        Stream.generate(() -> new BigDecimal("90")).limit(20), Stream.of(new BigDecimal("10")))
                .toList();

        assertThat(Answers.isOutlier(new BigDecimal("10"), totals)).isTrue();
        assertThat(Answers.isOutlier(new BigDecimal("90"), totals)).isFalse();
    }

    private static Map<String, BigDecimal> points(String a, String b, String c) {
        return Map.of("a", new BigDecimal(a), "b", new BigDecimal(b), "c", new BigDecimal(c));
    }

    private static Criterion criterion(String code, String max) {
        return new Criterion(code, code, new BigDecimal(max));
    }
}
