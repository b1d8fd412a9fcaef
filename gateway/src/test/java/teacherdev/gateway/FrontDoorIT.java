package teacherdev.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.gateway.UpstreamServers.Received;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(UpstreamServers.class)
class FrontDoorIT {

    private static final String TEACHER = "01a20d58-df0d-7de1-add6-7249773cbae9";
    private static final int TEN_MEGABYTES = 10_000_000;

    @BeforeEach
    void forgetWhatCameBefore() {
        UpstreamServers.RECEIVED.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/teachers, teacher-service",
        "/api/v1/teachers/1, teacher-service",
        "/api/v1/regions/51, teacher-service",
        "/api/v1/me, teacher-service",
        "/api/v1/teachers/1/credits, training-service",
        "/api/v1/teachers/1/credits/2/reversal, training-service",
        "/api/v1/teachers/1/credit-totals, training-service",
        "/api/v1/operations/training-service/status, training-service",
        "/api/v1/operations/teacher-service/dead-letters, teacher-service"
    })
    void shouldLeadAPathToItsService(String path, String service) {
        as(Tokens.admin()).get(path).then().statusCode(200).body("service", equalTo(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/teachers", "/api/v1/operations/gateway/status", "/api"})
    void shouldLeadAnUnknownPathNowhere(String path) {
        as(Tokens.admin()).get(path).then().statusCode(404).body("code", equalTo("ROUTE_NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/teachers/..%2fregions",
                "/api/v1/teachers%2f1",
                "/api/v1//teachers",
                "/api/v1/teachers/%2e%2e/regions",
                "/api/v1/teachers/%00"
            })
    void shouldRefuseAPathThatCouldBeReadInTwoWays(String path) throws Exception {
        HttpResponse<String> response = raw(HttpRequest.newBuilder(uri(path)).GET());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/teachers",
                "/api/v1/schools",
                "/api/v1/teachers/1/credits",
                "/api/v1/teachers/1/development-summary",
                "/api/v1/teachers/01a20d58-df0d-7de1-add6-7249773cbae9/growth-record",
                "/api/v1/operations/training-service/status"
            })
    void shouldLetNobodyThroughWithoutAValidToken(String path) {
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
            as(token).get(path).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        }
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldRefuseALargeBodyThatIsAnnounced() {
        as(Tokens.admin())
                .body(new byte[TEN_MEGABYTES])
                .post("/api/v1/teachers/1/credits")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldRefuseALargeBodyThatIsStreamed() throws Exception {
        HttpResponse<String> response = raw(HttpRequest.newBuilder(uri("/api/v1/teachers/1/credits"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[TEN_MEGABYTES]))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("BODY_TOO_LARGE");
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldPassAStreamedBodyThatIsSmall() throws Exception {
        HttpResponse<String> response = raw(HttpRequest.newBuilder(uri("/api/v1/teachers/1/credits"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[70_000]))));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(UpstreamServers.RECEIVED.getFirst().bodyBytes()).isEqualTo(70_000);
    }

    @Test
    void shouldForwardTheTokenAndTellServicesNothingThatAClientMadeUp() {
        String token = Tokens.admin();

        as(token)
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1")
                .header("traceparent", "made-up")
                .get("/api/v1/teachers/1")
                .then()
                .statusCode(200);

        Received received = UpstreamServers.RECEIVED.getFirst();
        assertThat(received.headers())
                .containsEntry("authorization", "Bearer " + token)
                .doesNotContainKeys("x-forwarded-for", "forwarded");
        assertThat(received.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void shouldSayThatAServiceIsDown() {
        as(Tokens.admin())
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/1/development-summary")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("UPSTREAM_UNAVAILABLE"))
                .body("title", equalTo("服务暂时不可用"));
    }

    @Test
    void shouldPutAGrowthRecordTogetherFromTheServicesThatAnswer() {
        as(Tokens.admin())
                .get("/api/v1/teachers/" + TEACHER + "/growth-record")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("parts.find { it.name == 'teacher' }.content.service", equalTo("teacher-service"))
                .body("parts.find { it.name == 'creditTotals' }.status", equalTo("OK"))
                .body("parts.find { it.name == 'developmentSummary' }.status", equalTo("UNAVAILABLE"));
    }

    @Test
    void shouldNotShowAGrowthRecordOfATeacherWhoIsNotToBeSeen() {
        as(Tokens.admin())
                .get("/api/v1/teachers/00000000-0000-7000-8000-000000000000/growth-record")
                .then()
                .statusCode(404);
        as(Tokens.grant("rater", "CN").token())
                .get("/api/v1/teachers/" + TEACHER + "/growth-record")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldSlowDownAClientThatAsksTooOften() {
        String token = Tokens.grant("admin", "CN")
                .subject(UUID.randomUUID().toString())
                .token();

        Response refused = IntStream.range(0, 1_000)
                .mapToObj(i -> as(token).get("/api/v1/teachers/1"))
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.jsonPath().getString("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        as(Tokens.grant("admin", "CN").subject("somebody-else").token())
                .get("/api/v1/teachers/1")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldServeTheDocumentAndItsPagesToEverybody() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("x-unavailable-services", notNullValue());
        given().get("/docs").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().urlEncodingEnabled(false).auth().oauth2(token);
    }

    private static URI uri(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    private static HttpResponse<String> raw(HttpRequest.Builder request) throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    request.header("Authorization", "Bearer " + Tokens.admin()).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
