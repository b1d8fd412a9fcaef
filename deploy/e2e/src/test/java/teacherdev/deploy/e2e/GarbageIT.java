package teacherdev.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static teacherdev.deploy.e2e.County.aTeacher;
import static teacherdev.deploy.e2e.County.as;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What attackers and broken clients send: always a problem of the 4xx kind, never a 500, and nothing changes. */
@ExtendWith(RunningSystem.class)
class GarbageIT {

    private static final int TEN_MEGABYTES = 10_000_000;

    private final County county = County.fresh();
    private final String school = county.school();
    private final String admin = RunningSystem.token("admin", "CN");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=100000000000000",
                "limit=-1",
                "limit=0",
                "limit=201",
                "limit=x",
                "after=%00",
                "after=!!!",
                "after=AAAA",
                "name=%00",
                "asOf=tomorrow",
                "asOf=2026-02-30",
                "stage=NOPE",
                "subject='; drop table teacher; --",
                "region=0000000000000"
            })
    void shouldRefuseAbsurdPagingAndFilters(String query) throws Exception {
        String encoded = query.contains("%")
                ? query
                : query.replace(" ", "%20").replace("'", "%27").replace(";", "%3B");
        HttpResponse<String> response =
                raw("/api/v1/teachers?" + encoded, HttpRequest.newBuilder().GET());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{\"name\":1}",
                "{\"name\":\"a\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"surprise\":true}",
                "{\"birthDate\":\"not-a-date\"}",
                "{\"assignment\":{\"fte\":\"1e400000000\"}}",
                "{\"subjects\":\"CHINESE\"}"
            })
    void shouldRefuseBodiesThatCannotBeMeant(String body) {
        for (String path : List.of("/api/v1/teachers", "/api/v1/schools", "/api/v1/regions")) {
            Response response = as(admin).body(body).post(path);

            assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
            assertThat(response.jsonPath().getString("code")).isIn("INVALID_FIELD", "MALFORMED_JSON");
        }
    }

    @Test
    void shouldRefuseLargeBodiesAnnouncedOrStreamedAtTheGatewayAndAtTheService() throws Exception {
        UUID teacher = county.teacher(school);
        String path = "/api/v1/teachers/" + teacher + "/credits";
        byte[] large = new byte[TEN_MEGABYTES];

        for (HttpRequest.BodyPublisher body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(large),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            HttpResponse<String> response = raw(path, HttpRequest.newBuilder().POST(body));
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("BODY_TOO_LARGE");
        }
        // A service takes what its bulk requests may need and no more. It hangs up on a client that keeps sending; one
        // that
        // asks first gets the answer.
        byte[] larger = new byte[2 * TEN_MEGABYTES];
        HttpRequest.Builder asking =
                HttpRequest.newBuilder().expectContinue(true).POST(HttpRequest.BodyPublishers.ofByteArray(larger));
        int direct = raw(RunningSystem.system().url(RunningSystem.TRAINING), path, asking)
                .statusCode();
        assertThat(direct).isEqualTo(413);
        as(admin).get(path).then().body("items", org.hamcrest.Matchers.hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robert'); drop table teacher; --",
                "=1+1",
                "@SUM(A1)",
                "<script>alert(1)</script>",
                "𠮷野家",
                "%_\\"
            })
    void shouldKeepStrangeNamesAsTheyAre(String name) {
        Map<String, Object> teacher = aTeacher(school);
        teacher.put("name", name);

        String id = as(admin)
                .body(teacher)
                .post("/api/v1/teachers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(as(admin).get("/api/v1/teachers/" + id).jsonPath().getString("name"))
                .isEqualTo(name);
        assertThat(as(admin)
                        .queryParam("name", name)
                        .queryParam("school", school)
                        .get("/api/v1/teachers")
                        .jsonPath()
                        .getList("items.id"))
                .contains(id);
    }

    private HttpResponse<String> raw(String path, HttpRequest.Builder request) throws Exception {
        return raw(RunningSystem.gateway(), path, request);
    }

    private HttpResponse<String> raw(String base, String path, HttpRequest.Builder request) throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    request.uri(URI.create(base + path))
                            .header("Authorization", "Bearer " + admin)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
