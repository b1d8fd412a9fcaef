package teacherdev.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.gateway.Door.anAdmin;
import static teacherdev.gateway.Door.as;
import static teacherdev.gateway.UpstreamServers.EVALUATION;
import static teacherdev.gateway.UpstreamServers.TEACHER;
import static teacherdev.gateway.UpstreamServers.TRAINING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.Tokens;

/** What three services store of a person, side by side. */
@QuarkusTest
@WithTestResource(UpstreamServers.class)
class PersonalDataIT {

    @BeforeEach
    void startAnew() {
        UpstreamServers.reset();
        UpstreamServers.start(EVALUATION);
    }

    @Test
    void shouldAskEveryServiceForItsPart() {
        as(anAdmin())
                .get(path(Door.TEACHER))
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("parts.name", contains("teacher", "training", "evaluation"))
                .body("parts.content.service", contains(TEACHER, TRAINING, EVALUATION));
        assertThat(UpstreamServers.RECEIVED)
                .extracting(UpstreamServers.Received::uri)
                .containsOnly(path(Door.TEACHER))
                .hasSize(3);
    }

    @Test
    void shouldSayThatAPartIsMissingWhileAServiceIsDown() {
        UpstreamServers.stop(EVALUATION);

        as(anAdmin())
                .get(path(Door.TEACHER))
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("parts.status", contains("OK", "OK", "UNAVAILABLE"));
    }

    @Test
    void shouldShowNobodyWhoIsNotToBeSeen() {
        as(anAdmin()).get(path("00000000-0000-7000-8000-000000000000")).then().statusCode(404);
        as(Tokens.grant("school-clerk", "CN").token())
                .get(path(Door.TEACHER))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldLeaveTheErasureToTheServiceThatOwnsThePerson() {
        as(anAdmin())
                .body(Map.of("reason", "Retention period is over"))
                .put(path(Door.TEACHER) + "/erasure")
                .then()
                .statusCode(200)
                .body("service", equalTo(TEACHER));
    }

    private static String path(String teacherId) {
        return "/api/v1/teachers/" + teacherId + "/personal-data";
    }
}
