package teacherdev.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.gateway.Door.TEACHER;
import static teacherdev.gateway.Door.anAdmin;
import static teacherdev.gateway.Door.as;
import static teacherdev.gateway.Door.uri;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.testing.Tokens;

/** Who comes in, and where it leads. */
@QuarkusTest
@WithTestResource(UpstreamServers.class)
class FrontDoorIT {

    @BeforeEach
    void startAnew() {
        UpstreamServers.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/teachers, teacher-service",
        "/api/v1/teachers/1, teacher-service",
        "/api/v1/regions/51, teacher-service",
        "/api/v1/registrations, teacher-service",
        "/api/v1/teachers/1/credits, training-service",
        "/api/v1/teachers/1/credits/2/reversal, training-service",
        "/api/v1/teachers/1/credit-totals, training-service",
        "/api/v1/operations/training-service/status, training-service",
        "/api/v1/operations/teacher-service/dead-letters, teacher-service"
    })
    void shouldLeadAPathToItsService(String path, String service) {
        as(anAdmin()).get(path).then().statusCode(200).body("service", equalTo(service));
    }

    @Test
    void shouldLetThePublicReadWhatIsOpenAndNothingElse() {
        given().get(uri("/api/v1/certificates/verification?number=1&code=2"))
                .then()
                .statusCode(200)
                .body("service", equalTo("training-service"));
        given().get(uri("/api/v1/certificates/keys"))
                .then()
                .statusCode(200)
                .body("service", equalTo("training-service"));
        given().post(uri("/api/v1/certificates/keys")).then().statusCode(401);
        given().post(uri("/api/v1/certificates/verification")).then().statusCode(401);
        given().get(uri("/api/v1/certificates")).then().statusCode(401);
        given().auth()
                .oauth2("nonsense")
                .get(uri("/api/v1/certificates/verification"))
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/teachers", "/api/v1/operations/gateway/status", "/api"})
    void shouldLeadAnUnknownPathNowhere(String path) {
        as(anAdmin()).get(path).then().statusCode(404).body("code", equalTo("ROUTE_NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/teachers/..%2fregions",
                "/api/v1/teachers%2f1",
                "/api/v1//teachers",
                "/api/v1/teachers/%2e%2e/regions",
                "/api/v1/teachers/%252e%252e/regions",
                "/api/v1/teachers/1;x=y/credits",
                "/api/v1/teachers/%00",
                "/docs/../api/v1/teachers"
            })
    void shouldRefuseAPathThatCouldBeReadInTwoWays(String path) throws Exception {
        HttpResponse<String> response =
                Door.send(HttpRequest.newBuilder(uri(path)).GET());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("PATH_MALFORMED");
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/teachers",
                "/api/v1/regions",
                "/api/v1/schools",
                "/api/v1/title-applications",
                "/api/v1/statistics/titles",
                "/api/v1/changes",
                "/api/v1/webhooks",
                "/api/v1/registrations",
                "/api/v1/teachers/1/credits",
                "/api/v1/teachers/1/credit-totals",
                "/api/v1/credits",
                "/api/v1/courses",
                "/api/v1/sessions",
                "/api/v1/pairings",
                "/api/v1/certificates",
                "/api/v1/studios",
                "/api/v1/statistics/training",
                "/api/v1/teachers/1/development-summary",
                "/api/v1/schemes",
                "/api/v1/evaluation-cycles",
                "/api/v1/pay-pools",
                "/api/v1/pay-statements",
                "/api/v1/statistics/pay",
                "/api/v1/operations/teacher-service/status",
                "/api/v1/operations/training-service/status",
                "/api/v1/operations/evaluation-service/status",
                "/api/v1/teachers/" + TEACHER + "/growth-record",
                "/api/v1/nothing",
                "/api"
            })
    void shouldLetNobodyThroughWithoutAValidToken(String path) {
        UpstreamServers.start(UpstreamServers.EVALUATION);

        given().get(path).then().statusCode(401).header("WWW-Authenticate", notNullValue());
        for (String token : new String[] {
            "nonsense",
            Tokens.grant("admin", "CN").algNone(),
            Tokens.grant("admin", "CN").expired().token(),
            Tokens.grant("admin", "CN").notYetValid().token(),
            Tokens.grant("admin", "CN").wrongAudience().token(),
            Tokens.grant("admin", "CN").wrongIssuer().token(),
            Tokens.grant("admin", "CN").wrongKey().token()
        }) {
            as(token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", notNullValue())
                    .contentType("application/problem+json")
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "get"})
    void shouldRefuseOtherMethods(String method) throws Exception {
        HttpResponse<String> response = Door.send(
                HttpRequest.newBuilder(uri("/api/v1/teachers/1")).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("DELETE, GET, HEAD, PATCH, POST, PUT");
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldRefuseARequestWithoutAHost() throws Exception {
        try (Socket socket = Door.connect()) {
            String answer = Door.exchange(socket, Door.head("GET /api/v1/teachers/1 HTTP/1.1\n"), "}");

            assertThat(answer).startsWith("HTTP/1.1 400").contains("HOST_MALFORMED");
        }
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldRefuseLongLinesAndLargeHeaders() {
        as(anAdmin()).get("/api/v1/teachers?name=" + "a".repeat(9_000)).then().statusCode(414);
        as(anAdmin())
                .header("X-Large", "a".repeat(20_000))
                .get("/api/v1/teachers")
                .then()
                .statusCode(431);
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldServeTheApiPagesAndTheHealthToEverybodyAndNothingElse() {
        given().get("/docs").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        for (String inner : new String[] {"/q/openapi", "/q/swagger-ui", "/q/metrics", "/q/arc/beans", "/q/dev-ui"}) {
            given().get(inner).then().statusCode(404);
        }
    }

    @Test
    void shouldStayReadyAndSayWhichServiceIsDown() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.'teacher-service'", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.'evaluation-service'", equalTo("DOWN"))
                .body("checks.find { it.name == 'services' }.data.degraded", equalTo(true));
    }
}
