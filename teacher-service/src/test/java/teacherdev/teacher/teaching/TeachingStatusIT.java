package teacherdev.teacher.teaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TeachingStatusIT {

    private static final String ORDERS = "teacherdev.evaluation.v1";

    @Inject
    Sql sql;

    @Test
    void shouldAnswerThatAStepForSomebodyUnknownFailed() {
        UUID plan = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        Topics.send(LocalInfrastructure.bootstrapServers(), order(plan, stranger, "OFF_TEACHING", 1));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(answers(plan)).hasSize(1);
            assertThat(answers(plan).getFirst()).contains("\"status\":\"FAILED\"");
            assertThat(ContractSamples.faults(
                            "teacherdev.teacher.v1",
                            "teaching-status-changed",
                            answers(plan).getFirst()))
                    .isEmpty();
        });
    }

    @Test
    void shouldCarryOutEachOrderOnceAndAnswerIt() {
        UUID teacher = Fixtures.created(Fixtures.aTeacherAt(Fixtures.newCounty().newSchool()));
        UUID plan = UUID.randomUUID();
        TestEvent off = order(plan, teacher, "OFF_TEACHING", 1);
        TestEvent back = order(plan, teacher, "REINSTATE", 4);
        Topics.send(
                LocalInfrastructure.bootstrapServers(), off, order(plan, teacher, "TRAIN", 2), off, back, off, back);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(answers(plan)).hasSize(2));
        assertThat(answers(plan).getFirst()).contains("\"status\":\"OFF_TEACHING\"");
        assertThat(answers(plan).getLast()).contains("\"status\":\"TEACHING\"");
        assertThat(sql.first("select status from teaching_status where plan_id = ?", row -> row.text("status"), plan))
                .contains("TEACHING");
    }

    static TestEvent order(UUID plan, UUID teacher, String step, int version) {
        String data =
                "{\"planId\":\"%s\",\"teacherId\":\"%s\",\"schoolId\":\"%s\",\"step\":\"%s\",\"dueOn\":\"2027-01-15\"}"
                        .formatted(plan, teacher, UUID.randomUUID(), step);
        return TestEvent.of(ORDERS, "teacherdev.evaluation.improvement-step-ordered.v1", plan, version, data);
    }

    static List<String> answers(UUID plan) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.teacher.v1").stream()
                .map(event -> new String(event.value(), UTF_8))
                .filter(text -> text.contains(plan.toString()))
                .toList();
    }
}
