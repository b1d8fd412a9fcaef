package teacherdev.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.gateway.UpstreamServers.EVALUATION;
import static teacherdev.gateway.UpstreamServers.TEACHER;
import static teacherdev.gateway.UpstreamServers.TRAINING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.gateway.UpstreamServers.Manner;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(UpstreamServers.class)
class MeIT {

    @Test
    void shouldTellAPrincipalWhoTeachesBothOfHerGrantsAndHerOwnId() {
        UUID teacher = UUID.randomUUID();
        String token = Tokens.grant("principal", "5117020001")
                .and("teacher", "5117020001")
                .teacherId(teacher)
                .subject("principal-1")
                .token();

        Door.as(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("principal-1"))
                .body("teacherId", equalTo(teacher.toString()))
                .body("grants.role", contains("principal", "teacher"))
                .body("grants.scope", contains("5117020001", "5117020001"));
    }

    @Test
    void shouldTellASystemThatItIsNoTeacherAndRefuseWhomNothingIsGranted() {
        Door.as(Tokens.grant("hr-system", "CN").token())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("teacherId", nullValue())
                .body("grants", hasSize(1));
        Door.as(Tokens.withoutGrants().token()).get("/api/v1/me").then().statusCode(403);
    }

    @Test
    void shouldPutTheTasksOfTheServicesTogetherThoseWithALastDayFirst() {
        UpstreamServers.reset();
        UpstreamServers.start(EVALUATION);
        String token = Tokens.clerkOf("5117020001");

        Door.as(token)
                .get("/api/v1/me/tasks")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.kind", contains(EVALUATION, TEACHER, TRAINING, "LATER", "LATER", "LATER"))
                .body("services.service", contains(TEACHER, TRAINING, EVALUATION));
        assertThat(UpstreamServers.RECEIVED)
                .extracting(UpstreamServers.Received::uri)
                .containsOnly("/api/v1/service-tasks")
                .hasSize(3);
        assertThat(UpstreamServers.RECEIVED)
                .allSatisfy(
                        received -> assertThat(received.headers()).containsEntry("authorization", "Bearer " + token));
    }

    @Test
    void shouldShowTheTasksOfOneServiceWhileAnotherIsDownOrSilent() {
        UpstreamServers.reset();
        Door.as(Tokens.clerkOf("5117020001"))
                .get("/api/v1/me/tasks")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("items.kind", contains(TEACHER, TRAINING, "LATER", "LATER"))
                .body("services.status", contains("OK", "OK", "UNAVAILABLE"));

        UpstreamServers.start(EVALUATION);
        UpstreamServers.behave(TEACHER, Manner.SILENCE);
        Door.as(Tokens.clerkOf("5117020001"))
                .get("/api/v1/me/tasks")
                .then()
                .statusCode(200)
                .body("items.kind", contains(EVALUATION, TRAINING, "LATER", "LATER"))
                .body("services.status", contains("TIMED_OUT", "OK", "OK"));
    }
}
