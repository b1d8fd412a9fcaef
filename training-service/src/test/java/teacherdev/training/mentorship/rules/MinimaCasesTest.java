package teacherdev.training.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.training.mentorship.rules.MentorshipPolicy.Scores;
import teacherdev.training.mentorship.rules.Minima.Deed;
import teacherdev.training.mentorship.rules.Minima.Shortfall;

/** The published agreements of schools, as policy data, and their worked examples. */
class MinimaCasesTest {

    private static final LocalDate FROM = LocalDate.parse("2025-09-01");
    private static final LocalDate UNTIL = LocalDate.parse("2026-02-01");

    @ParameterizedTest
    @ValueSource(
            strings = {"M01-primary-pairs-two-lessons", "M02-third-middle-school-agreement", "M04-middle-school-8-10"})
    void shouldMissWhatThePublishedExampleMisses(String name) throws IOException {
        JsonNode example = example(name);
        List<Minimum> minima = new ArrayList<>();
        example.get("requirement")
                .properties()
                .forEach(field -> minima.add(new Minimum(
                        field.getKey(), Minimum.Period.TERM, field.getValue().asInt())));
        MentorshipPolicy policy = policy(minima, Set.of());

        assertThat(example.get("rows")).isNotEmpty();
        for (JsonNode row : example.get("rows")) {
            List<Deed> deeds = new ArrayList<>();
            row.get("data").properties().stream()
                    .filter(field -> field.getValue().asInt() > 0)
                    .forEach(field -> deeds.add(new Deed(
                            field.getKey(),
                            FROM.plusDays(30),
                            null,
                            field.getValue().asInt())));
            List<String> expected = new ArrayList<>();
            row.get("missing").forEach(text -> expected.add(text.asText()));

            assertThat(Minima.missing(policy, FROM, UNTIL, deeds).stream().map(MinimaCasesTest::text))
                    .as(row.get("pair").asText())
                    .containsExactlyElementsOf(expected);
        }
    }

    /** M04: the teaching office announces and records every observation. */
    @Test
    void shouldCountAnObservationOnlyIfItWasAnnouncedBefore() {
        MentorshipPolicy policy = policy(List.of(new Minimum("observes", Minimum.Period.MONTH, 2)), Set.of("observes"));
        List<Deed> deeds = List.of(
                new Deed("observes", FROM.plusDays(5), FROM.plusDays(4), 1),
                new Deed("observes", FROM.plusDays(6), FROM.plusDays(6), 1),
                new Deed("observes", FROM.plusDays(7), null, 1));

        assertThat(Minima.missing(policy, FROM, FROM.plusDays(20), deeds))
                .containsExactly(
                        new Shortfall("observes", Minimum.Period.MONTH, FROM, LocalDate.parse("2025-10-01"), 1, 2));
    }

    private static String text(Shortfall missing) {
        return missing.activity() + ": " + missing.done() + " of " + missing.required();
    }

    private static JsonNode example(String name) throws IOException {
        try (InputStream stream = MinimaCasesTest.class.getResourceAsStream("/cases/" + name + ".json")) {
            return new ObjectMapper().readTree(stream).get("worked_example");
        }
    }

    private static MentorshipPolicy policy(List<Minimum> minima, Set<String> announceFirst) {
        return new MentorshipPolicy(
                2,
                Reach.ANYWHERE,
                Set.of(),
                Set.of(),
                Map.of(),
                List.of("02-01", "09-01"),
                minima,
                Set.of(),
                announceFirst,
                24,
                Set.of(),
                BigDecimal.TWO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                1,
                new Scores(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
