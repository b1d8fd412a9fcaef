package teacherdev.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static teacherdev.gateway.UpstreamServers.EVALUATION;
import static teacherdev.gateway.UpstreamServers.TEACHER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** The merged document, over the life of its services. */
@QuarkusTest
@WithTestResource(UpstreamServers.class)
class DocumentIT {

    @Test
    void shouldMergeWhatThereIsAndKeepWhatWasThere() {
        UpstreamServers.reset();
        await().untilAsserted(() -> given().get("/openapi")
                .then()
                .statusCode(200)
                .body("x-unavailable-services", equalTo(List.of(EVALUATION)))
                .body("paths.'/api/v1/operations/evaluation-service'", nullValue()));

        UpstreamServers.start(EVALUATION);
        UpstreamServers.stop(TEACHER);

        await().untilAsserted(() -> given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("openapi", equalTo("3.1.0"))
                .body("x-unavailable-services", equalTo(List.of(TEACHER)))
                .body("paths.'/api/v1/teachers/{teacherId}/growth-record'.get", notNullValue())
                .body("paths.'/api/v1/operations/teacher-service'.get", notNullValue())
                .body("paths.'/api/v1/inner'", nullValue())
                .body("paths.'/api/v1/operations/training-service'.get", notNullValue())
                .body("paths.'/api/v1/operations/evaluation-service'.get", notNullValue())
                .body("tags.name", hasItems("Growth record", "teacher-service", "evaluation-service"))
                .body("components.schemas.Thing.description", equalTo(EVALUATION))
                .body("components.schemas.TeacherServiceThing.description", equalTo(TEACHER))
                .body(
                        "paths.'/api/v1/operations/teacher-service'.get.schema.'$ref'",
                        equalTo("#/components/schemas/TeacherServiceThing"))
                .body(
                        "paths.'/api/v1/operations/teacher-service'.get.responses.keySet()",
                        hasItems("200", "502", "504"))
                .body("components.schemas.JsonNode", nullValue())
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer")));
    }

    @Test
    void shouldServeYamlToThoseWhoAskForIt() {
        given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(startsWith("---\nopenapi: \"3.1.0\""));
        given().accept("application/yaml").get("/openapi").then().body(startsWith("---"));
        given().accept("application/yaml")
                .get("/openapi?format=json")
                .then()
                .contentType(startsWith("application/json"));
    }

    @Test
    void shouldShowPagesThatNeedNoNetwork() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .body(Matchers.containsString("url: '/openapi'"))
                .body(not(Matchers.containsString("src=\"http")))
                .body(not(Matchers.containsString("href=\"http")));
    }
}
