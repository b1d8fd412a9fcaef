package teacherdev.training.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CycleProgressIT {

    private static final String TOPIC = "teacherdev.training.v1";
    private static final String CYCLE = "2021-2025";

    @Inject
    PublishingProgress publishing;

    @Inject
    PublishedProgress published;

    @Inject
    ObjectMapper mapper;

    private final String city = Staff.newCity();
    private final School school = Staff.schoolIn(city, city + "01");

    @Test
    void shouldTellOnceHowFarATeacherIsAndThatTheRequirementIsMet() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        Staff.credit(List.of(teacher), "A", "2023-05-01", "215.50");
        Staff.credit(List.of(teacher), "B", "2022-05-01", "44.50");

        publishing.work();
        publishing.work();

        List<JsonNode> first = awaitEvents(teacher, "cycle-progress-changed", 1);
        assertThat(first.getFirst().path("achieved").asText()).isEqualTo("260.00");
        assertThat(first.getFirst().path("required").asText()).isEqualTo("360.00");
        assertThat(first.getFirst().path("requirement").asText()).isEqualTo("IN_SERVICE");
        assertThat(first.getFirst().path("from").asText()).isEqualTo("2021-01-01");
        assertThat(first.getFirst().path("to").asText()).isEqualTo("2026-01-01");

        Staff.credit(List.of(teacher), "C", "2025-06-30", "100.00");
        publishing.work();

        awaitEvents(teacher, "cycle-progress-changed", 2);
        JsonNode met = awaitEvents(teacher, "requirement-met", 1).getFirst();
        assertThat(met.path("requirement").asText()).isEqualTo("IN_SERVICE_360");
        assertThat(met.path("cycle").asText()).isEqualTo(CYCLE);
        assertThat(met.path("metOn").asText()).isEqualTo("2025-06-30");
    }

    @Test
    void shouldTellThatARequirementIsNoLongerMetAndWhenItIsMetAgain() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        Staff.credit(List.of(teacher), "A", "2023-05-01", "360.00");
        publishing.work();
        String entry = Fixtures.credits(Tokens.clerkOf(school.code()), teacher)
                .extract()
                .path("items[0].id");
        Fixtures.reverse(Tokens.clerkOf(school.code()), teacher, entry).statusCode(201);
        publishing.work();
        Staff.credit(List.of(teacher), "B", "2024-03-01", "400.00");
        publishing.work();

        assertThat(awaitEvents(teacher, "cycle-progress-changed", 3))
                .extracting(event -> event.path("achieved").asText())
                .containsExactly("360.00", "0.00", "400.00");
        assertThat(awaitEvents(teacher, "requirement-met", 2))
                .extracting(event -> event.path("metOn").asText())
                .containsExactly("2023-05-01", "2024-03-01");
    }

    @Test
    void shouldJudgeMoreAccountsThanABatchHoldsInOnePassAndEachOnce() {
        List<UUID> teachers = Staff.teachersAt(school, 450, "2012-09-01");
        Staff.credit(teachers, "A", "2023-05-01", "12.00");

        publishing.work();

        Staff.query(
                "select count(*), max(version) from cycle_progress where teacher_id = any (?) and cycle = ?",
                row -> {
                    assertThat(row.getInt(1)).isEqualTo(450);
                    assertThat(row.getInt(2)).isEqualTo(1);
                },
                teachers.toArray(UUID[]::new),
                CYCLE);
        Staff.query(
                "select count(*) from credit_account where judged_version < version and teacher_id = any (?)",
                row -> assertThat(row.getInt(1)).isZero(),
                (Object) teachers.toArray(UUID[]::new));
    }

    @Test
    void shouldTellEverythingAgainToWhoeverLostIt() {
        UUID teacher = Staff.teachersAt(school, 1, "2012-09-01").getFirst();
        Staff.credit(List.of(teacher), "A", "2023-05-01", "12.00");
        publishing.work();
        awaitEvents(teacher, "cycle-progress-changed", 1);

        QuarkusTransaction.requiringNew().run(() -> published.emitAfter(Optional.empty(), 10_000));

        List<JsonNode> events = awaitEvents(teacher, "cycle-progress-changed", 2);
        assertThat(events.get(1)).isEqualTo(events.get(0));
    }

    /** The events of a kind about her cycle of 2021 to 2025, as soon as there are so many; each fits its contract. */
    private List<JsonNode> awaitEvents(UUID teacher, String kind, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events(teacher, kind)).hasSize(count));
        List<JsonNode> events = events(teacher, kind);
        events.forEach(event -> assertThat(ContractSamples.faults(TOPIC, kind, event.toString()))
                .isEmpty());
        return events;
    }

    private List<JsonNode> events(UUID teacher, String kind) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                .filter(event -> event.key().equals(teacher.toString())
                        && Topics.header(event, "ce_type").contains(kind))
                .map(event -> tree(new String(event.value(), UTF_8)))
                .filter(event -> event.path("cycle").asText().equals(CYCLE))
                .toList();
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
