package teacherdev.teacher.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published tables S07, S09 and S11 come out, and what contradicts itself in them is reported. */
class PublishedCasesTest {

    @Test
    void shouldReportTheContradictionOfATableAndKeepItsPrintedValue() {
        List<PublishedTable.Row> rows = new ArrayList<>();
        JsonNode example = Cases.read("S07-title-structure").at("/worked_example");
        example.get("rows").forEach(row -> {
            List<Long> counts = List.of(
                    row.get("a").asLong(), row.get("b").asLong(), row.get("c").asLong());
            for (int i = 0; i < 3; i++) {
                assertThat(Ratio.percent(counts.get(i), row.get("total").asLong())
                                .toPlainString())
                        .isEqualTo(row.get("recomputed").get(i).asText());
            }
            rows.add(new PublishedTable.Row(
                    row.get("group").asText(),
                    counts,
                    Cases.texts(row.get("pub")).stream().map(BigDecimal::new).toList()));
        });

        assertThat(PublishedTable.contradictions(rows))
                .containsExactly(new PublishedTable.Contradiction(
                        "L city teaching points", 1, new BigDecimal("42.62"), new BigDecimal("42.63")));
        example.get("national")
                .forEach(area -> assertThat(Ratio.percent(
                                        area.get("first_and_above").asLong(),
                                        area.get("teachers").asLong())
                                .toPlainString())
                        .isEqualTo(area.get("published").asText()));
    }

    @Test
    void shouldReproduceTheRatiosOfTheYearbook() {
        JsonNode example = Cases.read("S09-national-primary-2005").at("/worked_example");
        Map<String, BigDecimal> ratios = new LinkedHashMap<>();
        Map<String, Long> rest = new LinkedHashMap<>();
        List<String> columns = List.of("schools", "entrants", "pupils", "graduates", "staff", "teachers");
        columns.forEach(
                column -> rest.put(column, example.at("/national/" + column).asLong()));

        example.get("rows").forEach(row -> {
            BigDecimal ratio =
                    Ratio.of(row.get("pupils").asLong(), row.get("teachers").asLong());
            ratios.put(row.get("province").asText(), ratio);
            assertThat(ratio.toPlainString())
                    .isEqualTo(row.get("pupils_per_teacher").asText());
            assertThat(Ratio.percent(
                                    row.get("teachers").asLong(),
                                    row.get("staff").asLong())
                            .toPlainString())
                    .isEqualTo(row.get("teachers_share_of_staff").asText());
            columns.forEach(column -> rest.merge(column, -row.get(column).asLong(), Long::sum));
        });

        assertThat(Ratio.of(
                                example.at("/national/pupils").asLong(),
                                example.at("/national/teachers").asLong())
                        .toPlainString())
                .isEqualTo(example.get("national_ratio").asText());
        columns.forEach(column -> assertThat(rest.get(column))
                .isEqualTo(
                        example.at("/missing_four_provinces_together/" + column).asLong()));
        assertThat(ratios.entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                        .limit(5)
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(Cases.texts(example.get("ranking_highest_ratio")));
    }

    @Test
    void shouldReproducePublishedPercentages() {
        JsonNode checks = Cases.read("S11-published-percentages").at("/worked_example/checks");
        for (String check : List.of(
                "24.47/29.48",
                "4218.20/4805.21",
                "1230/2451",
                "347/1812",
                "474/1812",
                "821/1812",
                "208/1167",
                "349/1167",
                "522/1167")) {
            String[] parts = check.split("/", 2);
            assertThat(Ratio.percent(new BigDecimal(parts[0]), new BigDecimal(parts[1]))
                            .toPlainString())
                    .as(check)
                    .isEqualTo(checks.get(check).asText());
        }
    }

    @Test
    void shouldSplitACombinedSchoolByWeightedPupils() {
        // 300 primary and 300 junior pupils: 630 weighted ones; 21 classrooms are 10 and 11.
        BigDecimal weighted = new BigDecimal("630");
        Map<Indicator, BigDecimal> items = Map.of(Indicator.NETWORK_CLASSROOMS, BigDecimal.valueOf(21));

        SchoolBalance primary = SchoolBalance.of(300, items, BigDecimal.ONE, weighted);
        SchoolBalance junior = SchoolBalance.of(300, items, new BigDecimal("1.1"), weighted);

        assertThat(primary.value(Indicator.NETWORK_CLASSROOMS, 2)).contains(new BigDecimal("3.33"));
        assertThat(junior.value(Indicator.NETWORK_CLASSROOMS, 2)).contains(new BigDecimal("3.67"));
        assertThat(junior.value(Indicator.BACKBONE, 2)).isEmpty();
        assertThat(primary.reaches(Indicator.NETWORK_CLASSROOMS, new BigDecimal("3.3334"), BigDecimal.valueOf(100)))
                .isFalse();
        assertThat(primary.reaches(Indicator.NETWORK_CLASSROOMS, new BigDecimal("3.9"), BigDecimal.valueOf(85)))
                .isTrue();
    }
}
