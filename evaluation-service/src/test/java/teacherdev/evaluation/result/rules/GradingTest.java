package teacherdev.evaluation.result.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.evaluation.result.rules.Grading.Bands;
import teacherdev.evaluation.result.rules.Grading.Candidate;

class GradingTest {

    private static final Bands BANDS = new Bands(new BigDecimal("90"), new BigDecimal("70"), new BigDecimal("60"));

    @ParameterizedTest
    @CsvSource({"75, 0.20, 15", "75, 0.25, 18", "4, 0.20, 0", "5, 0.20, 1", "0, 0.20, 0"})
    void shouldRoundSeatsDown(int assessed, BigDecimal share, int seats) {
        assertThat(Grading.seats(assessed, share)).isEqualTo(seats);
    }

    @Test
    void shouldGiveExcellentFromTheHighestScoreDown() {
        Map<String, Grade> grades = Grading.grades(
                List.of(candidate("A", "95", false), candidate("B", "97", false), candidate("C", "59.99", false)),
                BANDS,
                Map.of("U", 1));

        assertThat(grades)
                .containsEntry("A", Grade.QUALIFIED)
                .containsEntry("B", Grade.EXCELLENT)
                .containsEntry("C", Grade.UNQUALIFIED);
    }

    @Test
    void shouldLeaveSeatsFreeWhereEqualScoresCompeteForThem() {
        Map<String, Grade> grades = Grading.grades(
                List.of(candidate("A", "97", false), candidate("B", "95", false), candidate("C", "95", false)),
                BANDS,
                Map.of("U", 2));

        assertThat(grades)
                .containsEntry("A", Grade.EXCELLENT)
                .containsEntry("B", Grade.QUALIFIED)
                .containsEntry("C", Grade.QUALIFIED);
    }

    @Test
    void shouldNotGradeAVetoedPersonHoweverHighTheScore() {
        Map<String, Grade> grades = Grading.grades(List.of(candidate("A", "100", true)), BANDS, Map.of("U", 5));

        assertThat(grades).containsEntry("A", Grade.UNQUALIFIED);
    }

    @Test
    void shouldKeepExcellentInACorrectionButNotGiveItAnew() {
        assertThat(Grading.corrected(candidate("A", "95", false), BANDS, Grade.EXCELLENT))
                .isEqualTo(Grade.EXCELLENT);
        assertThat(Grading.corrected(candidate("A", "95", false), BANDS, Grade.QUALIFIED))
                .isEqualTo(Grade.QUALIFIED);
        assertThat(Grading.corrected(candidate("A", "65", false), BANDS, Grade.EXCELLENT))
                .isEqualTo(Grade.BASICALLY_QUALIFIED);
    }

    private static Candidate candidate(String id, String score, boolean vetoed) {
        return new Candidate(id, "U", new BigDecimal(score), vetoed, null);
    }
}
