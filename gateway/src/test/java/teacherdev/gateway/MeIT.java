package teacherdev.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
}
