package teacherdev.training.retraining;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.training.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RetrainingsIT {

    private final UUID plan = UUID.randomUUID();

    @Test
    void shouldEnrolOnceAndAnswerHowTheTrainingEnded() {
        Fixtures.School school = Fixtures.School.inCounty("511703");
        UUID teacher = Fixtures.knownTeacherAt(school);
        TestEvent order = order(teacher, school, "TRAIN", 2);
        Fixtures.send(order(teacher, school, "OFF_TEACHING", 1), order, order);
        String centre = Tokens.grant("training-centre", school.county()).token();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(answers()).hasSize(1));

        Response ended = end(centre, 1);

        ended.then().statusCode(200).body("state", equalTo("COMPLETED"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(answers()).hasSize(2));
        assertThat(answers().getFirst()).contains("ENROLLED");
        assertThat(answers().getLast()).contains("COMPLETED");
        answers()
                .forEach(answer -> assertThat(
                                ContractSamples.faults("teacherdev.training.v1", "retraining-changed", answer))
                        .isEmpty());
        end(centre, 2).then().statusCode(409);
    }

    @Test
    void shouldHideTrainingsFromOthers() {
        Fixtures.School school = Fixtures.School.inCounty("511703");
        UUID teacher = Fixtures.knownTeacherAt(school);
        Fixtures.send(order(teacher, school, "TRAIN", 2));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(answers()).hasSize(1));
        String elsewhere = Tokens.grant("training-centre", "elsewhere").token();

        assertThat(end(elsewhere, 1).statusCode()).isEqualTo(404);
        given().auth().oauth2(elsewhere).get("/api/v1/retrainings").then().body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.grant("teacher", school.code())
                        .teacherId(teacher)
                        .token())
                .get("/api/v1/retrainings/" + plan)
                .then()
                .statusCode(200);
    }

    private Response end(String token, int version) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("completed", true, "note", "完成 40 学时"))
                .put("/api/v1/retrainings/" + plan + "/outcome");
    }

    private TestEvent order(UUID teacher, Fixtures.School school, String step, int version) {
        String data =
                "{\"planId\":\"%s\",\"teacherId\":\"%s\",\"schoolId\":\"%s\",\"step\":\"%s\",\"dueOn\":\"2027-01-15\"}"
                        .formatted(plan, teacher, school.id(), step);
        return TestEvent.of(
                "teacherdev.evaluation.v1", "teacherdev.evaluation.improvement-step-ordered.v1", plan, version, data);
    }

    private List<String> answers() {
        return Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.training.v1").stream()
                .map(event -> new String(event.value(), UTF_8))
                .filter(text -> text.contains(plan.toString()))
                .toList();
    }
}
