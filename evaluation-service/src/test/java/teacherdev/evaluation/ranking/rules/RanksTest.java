package teacherdev.evaluation.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import teacherdev.evaluation.ranking.rules.Ranks.Candidate;
import teacherdev.evaluation.ranking.rules.Ranks.Placed;
import teacherdev.evaluation.ranking.rules.Ranks.Ranking;

class RanksTest {

    @Test
    void shouldSharePlacesSkipTheNextAndLeaveVetoedPeopleOut() {
        Ranking ranking = Ranks.rank(
                List.of(
                        candidate("A", "95.50"),
                        candidate("B", "95.50"),
                        candidate("C", "94.00"),
                        vetoed("D", "97.00")),
                2,
                Set.of());

        assertThat(ranking).isInstanceOfSatisfying(Ranking.Cut.class, cut -> {
            assertThat(cut.placed()).extracting(Placed::place).containsExactly(1, 1, 3, null);
            assertThat(selected(cut)).containsExactly("A", "B");
        });
    }

    @Test
    void shouldDecideEqualScoresByTheTieBreak() {
        Ranking ranking =
                Ranks.rank(List.of(candidate("A", "95.50", "38.0"), candidate("B", "95.50", "39.5")), 1, Set.of());

        assertThat(ranking)
                .isInstanceOfSatisfying(
                        Ranking.Cut.class, cut -> assertThat(selected(cut)).containsExactly("B"));
    }

    @Test
    void shouldNotDecideAFullTieAtTheCut() {
        List<Candidate> tied = List.of(candidate("A", "95.50", "38"), candidate("B", "95.50", "38.0"));

        assertThat(Ranks.rank(tied, 1, Set.of())).isEqualTo(new Ranking.TiedAtCut(List.of("A", "B"), 1));
    }

    @Test
    void shouldTakeAPersonsChoiceAmongThoseWhoTieAndNoOther() {
        List<Candidate> tied = List.of(candidate("A", "95.50"), candidate("B", "95.50"), candidate("C", "90"));

        assertThat(Ranks.rank(tied, 1, Set.of("B")))
                .isInstanceOfSatisfying(
                        Ranking.Cut.class, cut -> assertThat(selected(cut)).containsExactly("B"));
        assertThat(Ranks.rank(tied, 1, Set.of("C"))).isEqualTo(new Ranking.WrongChoice(List.of("A", "B"), 1));
        assertThat(Ranks.rank(tied, 1, Set.of("A", "B"))).isEqualTo(new Ranking.WrongChoice(List.of("A", "B"), 1));
    }

    private static List<String> selected(Ranking.Cut cut) {
        return cut.placed().stream()
                .filter(Placed::selected)
                .map(placed -> placed.candidate().id())
                .toList();
    }

    private static Candidate candidate(String id, String score, String... breaks) {
        return new Candidate(
                id,
                new BigDecimal(score),
                Arrays.stream(breaks).map(BigDecimal::new).toList(),
                false);
    }

    private static Candidate vetoed(String id, String score) {
        return new Candidate(id, new BigDecimal(score), List.of(), true);
    }
}
