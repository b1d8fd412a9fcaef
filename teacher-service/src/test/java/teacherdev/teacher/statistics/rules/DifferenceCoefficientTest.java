package teacherdev.teacher.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scenario 16, and the published cases S01 and S04. */
class DifferenceCoefficientTest {

    @Test
    void shouldWeighSchoolsByPupils() {
        DifferenceCoefficient coefficient =
                coefficient("45/279", "37/137", "89/935", "76/160", "55/402").orElseThrow();

        assertThat(coefficient.rounded(4)).isEqualByComparingTo("0.5153");
        assertThat(coefficient.mean(6)).isEqualByComparingTo("6.334437");
        assertThat(coefficient.variance(6)).isEqualByComparingTo("10.652787");
        assertThat(coefficient.rounded(6)).isEqualByComparingTo("0.515257");
    }

    @Test
    void shouldReproduceTheBackboneOfThreeSchools() {
        DifferenceCoefficient coefficient =
                coefficient("600/9", "900/9", "500/4").orElseThrow();

        assertThat(coefficient.rounded(4)).isEqualByComparingTo("0.2490");
        assertThat(coefficient.mean(4)).isEqualByComparingTo("0.0110");
        assertThat(Ratio.per(BigDecimal.valueOf(9), BigDecimal.valueOf(600), 100))
                .isEqualByComparingTo("1.50");
        assertThat(Ratio.per(BigDecimal.valueOf(9), BigDecimal.valueOf(900), 100))
                .isEqualByComparingTo("1.00");
        assertThat(Ratio.per(BigDecimal.valueOf(4), BigDecimal.valueOf(500), 100))
                .isEqualByComparingTo("0.80");
        assertThat(Ratio.per(BigDecimal.valueOf(22), BigDecimal.valueOf(2000), 100))
                .isEqualByComparingTo("1.10");
    }

    @Test
    void shouldBeZeroForOneSchoolAndNothingWithoutPupils() {
        assertThat(coefficient("120/7").orElseThrow().rounded(4)).isEqualByComparingTo("0");
        assertThat(coefficient("0/7")).isEmpty();
        assertThat(coefficient()).isEmpty();
        assertThat(coefficient("100/0", "200/0")).isEmpty();
    }

    @Test
    void shouldCompareWithALimitExactly() {
        // Two schools of one pupil with 13 and 7 items: CV is exactly 3/10.
        DifferenceCoefficient exactly = coefficient("1/13", "1/7").orElseThrow();

        assertThat(exactly.keeps(new DifferenceCoefficient.Limit(new BigDecimal("0.30"), false)))
                .isTrue();
        assertThat(exactly.keeps(new DifferenceCoefficient.Limit(new BigDecimal("0.30"), true)))
                .isFalse();
        // A hair above the limit that no display shows.
        DifferenceCoefficient above =
                coefficient("1/1300000000001", "1/700000000000").orElseThrow();
        assertThat(above.rounded(6)).isEqualByComparingTo("0.300000");
        assertThat(above.keeps(new DifferenceCoefficient.Limit(new BigDecimal("0.30"), false)))
                .isFalse();
    }

    @Test
    void shouldBearTheSchoolsOfAProvince() {
        List<DifferenceCoefficient.Unit> schools = IntStream.rangeClosed(1, 5_000)
                .mapToObj(i ->
                        new DifferenceCoefficient.Unit(BigDecimal.valueOf(40 + i), BigDecimal.valueOf(2L * (40 + i))))
                .toList();

        assertThat(DifferenceCoefficient.of(schools).orElseThrow().rounded(4)).isEqualByComparingTo("0");
    }

    @Test
    void shouldSeeWhichPublishedCoefficientsKeepTheNationalLimits() {
        JsonNode published = Cases.read("S04-ningguo-2022");
        DifferenceCoefficient.Limit primary = new DifferenceCoefficient.Limit(new BigDecimal("0.50"), false);
        DifferenceCoefficient.Limit junior = new DifferenceCoefficient.Limit(new BigDecimal("0.45"), false);

        assertThat(kept(published.at("/facts/primary"), primary)).containsExactly("0.167");
        assertThat(kept(published.at("/facts/junior"), junior)).containsExactly("0.254");
        assertThat(mean(published.at("/facts/primary")))
                .isEqualTo(published.at("/worked_example/primary_mean").asText());
        assertThat(mean(published.at("/facts/junior")))
                .isEqualTo(published.at("/worked_example/junior_mean").asText());
    }

    private static List<String> kept(JsonNode values, DifferenceCoefficient.Limit limit) {
        return Cases.texts(values).stream()
                .filter(value -> limit.isKeptBy(new BigDecimal(value)))
                .toList();
    }

    private static String mean(JsonNode values) {
        List<String> texts = Cases.texts(values);
        BigDecimal sum = texts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(texts.size()), 6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Optional<DifferenceCoefficient> coefficient(String... units) {
        return DifferenceCoefficient.of(Arrays.stream(units)
                .map(unit -> unit.split("/", 2))
                .map(unit -> new DifferenceCoefficient.Unit(new BigDecimal(unit[0]), new BigDecimal(unit[1])))
                .toList());
    }
}
