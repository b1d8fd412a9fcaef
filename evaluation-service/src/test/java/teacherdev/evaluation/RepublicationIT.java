package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RepublicationIT {

    private static final String TOPIC = "teacherdev.evaluation.v1";
    private static final String OPERATIONS = "/api/v1/operations/evaluation-service/";
    private static final String PLAIN = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    @Test
    void shouldTellAgainWhatOthersKeepWithTheVersionsThatTheyKnow() {
        Staff staff = new Staff(sql);
        UUID below = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, Map.of(below, "41"));
        staff.compute(cycle).then().statusCode(201);
        staff.finish(cycle);
        String plan = Staff.post(
                        staff.principal,
                        "/api/v1/improvement-plans",
                        Map.of("cycleId", cycle, "teacherId", below, "reason", "年度考核不合格"))
                .path("id");
        PaySchool school = PaySchool.with(2);
        PaySchool.Pool pool = lockedPool(school);
        setCalendar();
        String[] ours = {
            below.toString(), plan, pool.id, "\"scope\":\"" + school.county + "\"", "\"year\":2034,\"holidays\""
        };
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(ours)).hasSize(6));
        List<Told> before = told(ours);
        assertThat(before)
                .extracting(Told::event)
                .containsExactlyInAnyOrder(
                        "grade-decided",
                        "grade-decided",
                        "improvement-step-ordered",
                        "pay-pool-locked",
                        "policy-adopted",
                        "working-days-adopted");

        Staff.request(Tokens.admin()).post(OPERATIONS + "republish").then().statusCode(202);

        awaitRepublication();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(ours)).hasSize(11));
        List<Told> all = told(ours);
        // The provisional grade is history; all else came twice, the same to the last character.
        assertThat(all.stream().distinct()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(all)
                .filteredOn(one -> one.data().contains("\"final\":false"))
                .hasSize(1);
        assertThat(all)
                .allSatisfy(one -> assertThat(ContractSamples.faults(TOPIC, one.event(), one.data()))
                        .isEmpty());
    }

    private record Told(String event, String version, String data) {
        static Told of(ConsumerRecord<String, byte[]> message) {
            String type = Topics.header(message, "ce_type");
            return new Told(
                    type.replace("teacherdev.evaluation.", "").replace(".v1", ""),
                    Topics.header(message, "ce_aggregateversion"),
                    new String(message.value(), UTF_8));
        }
    }

    private static List<Told> told(String... parts) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                .map(Told::of)
                .filter(one -> List.of(parts).stream().anyMatch(one.data()::contains))
                .toList();
    }

    private static PaySchool.Pool lockedPool(PaySchool school) {
        PaySchool.Pool pool = school.pool("1000.00");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 3)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();
        return pool;
    }

    private static void setCalendar() {
        Staff.request(Tokens.admin())
                .body(Map.of("holidays", List.of("2034-10-02"), "shifted", List.of()))
                .put("/api/v1/working-days/2034")
                .then()
                .statusCode(200);
    }

    private static void awaitRepublication() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.admin())
                        .get(OPERATIONS + "status")
                        .then()
                        .body("openRepublications", equalTo(0)));
    }
}
