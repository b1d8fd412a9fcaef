package teacherdev.evaluation.dispersion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DispersionTest {

    @Test
    void shouldMeasureInequalityExactly() {
        assertThat(Dispersion.gini(values("1", "1", "1", "1"))).contains(new BigDecimal("0.0000"));
        assertThat(Dispersion.gini(values("1", "2", "3", "4"))).contains(new BigDecimal("0.2500"));
        assertThat(Dispersion.gini(values("0", "0", "0", "10"))).contains(new BigDecimal("0.7500"));
        assertThat(Dispersion.gini(List.of())).isEmpty();
        assertThat(Dispersion.gini(values("0", "0"))).isEmpty();
    }

    @Test
    void shouldCompareTheNinthDecileWithTheFirst() {
        assertThat(Dispersion.decileRatio(values("10", "20", "30", "40", "50", "60", "70", "80", "90", "100")))
                .contains(new BigDecimal("9.0000"));
        assertThat(Dispersion.decileRatio(values("70", "85"))).contains(new BigDecimal("1.2143"));
        assertThat(Dispersion.decileRatio(values("0", "5"))).isEmpty();
    }

    @Test
    void shouldHideSmallCellsAndWhatWouldGiveThemAway() {
        assertThat(SmallCells.hidden(Map.of("A", 30, "B", 20, "C", 3), 5)).containsExactlyInAnyOrder("B", "C");
        assertThat(SmallCells.hidden(Map.of("A", 30, "B", 4, "C", 3), 5)).containsExactlyInAnyOrder("B", "C");
        assertThat(SmallCells.hidden(Map.of("A", 30, "B", 1, "C", 1), 5)).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(SmallCells.hidden(Map.of("A", 30, "B", 20, "C", 0), 5)).isEmpty();
        assertThat(SmallCells.hidden(Map.of("A", 2), 5)).containsExactly("A");
    }

    private static List<BigDecimal> values(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
