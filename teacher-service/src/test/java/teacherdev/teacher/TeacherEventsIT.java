package teacherdev.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TeacherEventsIT {

    private static final String TOPIC = "teacherdev.teacher.v1";

    @Test
    void shouldTellOfTeachersAndSchoolsByTheirContractsAndWithoutPersonalNumbers() {
        String school = Fixtures.newCounty().newSchool();
        Map<String, Object> body = aTeacherAt(school);
        body.put("identityNumber", "440524188001010014");
        UUID teacher = created(body);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> eventsOf(teacher.toString()).size() == 1);

        String event = text(eventsOf(teacher.toString()).getFirst());
        assertThat(ContractSamples.faults(TOPIC, "teacher-changed", event)).isEmpty();
        assertThat(event)
                .contains(school, "\"birthYear\":1988")
                .doesNotContain("440524188001010014")
                .doesNotContain("1988-03-09");
        assertThat(Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                        .filter(record ->
                                "teacherdev.teacher.school-changed.v1".equals(Topics.header(record, "ce_type"))))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(ContractSamples.faults(TOPIC, "school-changed", text(record)))
                        .isEmpty());
    }

    @Test
    void shouldEmitCurrentStateAgainWhenAsked() {
        UUID teacher = created(aTeacherAt(Fixtures.newCounty().newSchool()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> eventsOf(teacher.toString()).size() == 1);

        as(Tokens.admin())
                .post("/api/v1/operations/teacher-service/republish")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> eventsOf(teacher.toString()).size() == 2);
        List<ConsumerRecord<String, byte[]>> events = eventsOf(teacher.toString());
        assertThat(text(events.get(1))).isEqualTo(text(events.get(0)));
        assertThat(Topics.header(events.get(1), "ce_aggregateversion")).isEqualTo("1");
    }

    private static List<ConsumerRecord<String, byte[]>> eventsOf(String key) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                .filter(event -> key.equals(event.key()))
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }
}
