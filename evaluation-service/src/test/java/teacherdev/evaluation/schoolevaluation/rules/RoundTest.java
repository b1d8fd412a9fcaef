package teacherdev.evaluation.schoolevaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import teacherdev.evaluation.schoolevaluation.rules.Round.Decided;

class RoundTest {

    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of("教学", new BigDecimal("0.60"), "管理", new BigDecimal("0.40"));

    @Test
    void shouldWeighRankAndFlagTheWeakestThirdAndTheBottomTwo() {
        List<Decided> decided = decide("A", 90, "B", 80, "C", 70, "D", 60, "E", 50, "F", 40, "G", 30);

        assertThat(decided.getFirst()).isEqualTo(new Decided("A", new BigDecimal("90.00"), 1, false, false));
        assertThat(decided.stream().filter(Decided::weakestThird).map(Decided::school))
                .containsExactly("F", "G");
        assertThat(decided.stream().filter(Decided::bottomTwo).map(Decided::school))
                .containsExactly("F", "G");
    }

    @Test
    void shouldKeepTiesAtTheBorderOutOfTheWeakestThird() {
        List<Decided> decided = decide("A", 90, "B", 80, "C", 70, "D", 40, "E", 40, "F", 30);

        assertThat(decided).extracting(Decided::rank).containsExactly(1, 2, 3, 4, 4, 6);
        assertThat(decided.stream().filter(Decided::weakestThird).map(Decided::school))
                .containsExactly("F");
        assertThat(decided.stream().filter(Decided::bottomTwo).map(Decided::school))
                .containsExactly("D", "E", "F");
    }

    private static List<Decided> decide(Object... schools) {
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
        for (int i = 0; i < schools.length; i += 2) {
            BigDecimal score = BigDecimal.valueOf((int) schools[i + 1]);
            scores.put((String) schools[i], Map.of("教学", score, "管理", score));
        }
        return Round.decide(WEIGHTS, scores);
    }
}
