package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PoliciesIT {

    @Test
    void shouldAdoptPolicyDataForTheCountryAndTellTheOthers() {
        String kind = "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Response adopted = adopt(Tokens.grant("admin", "CN").token(), kind);
        adopted.then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("content.yearKind", equalTo("SCHOOL"))
                .body("content.share", equalTo(0.25f));
        adopt(Tokens.grant("admin", "CN").token(), kind).then().body("version", equalTo(2));

        given().auth()
                .oauth2(Tokens.clerkOf("anywhere"))
                .get("/api/v1/policies?kind=" + kind)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1));
        awaitEvent("policy-adopted", adopted.path("id"));
    }

    @Test
    void shouldNotLetACountyDecideForTheCountry() {
        adopt(Tokens.grant("county-bureau", "511702").token(), "YEAR_START")
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_SCOPE"));
        setDays(Tokens.grant("admin", "511702").token(), 2031, List.of("2031-10-01"), List.of())
                .then()
                .statusCode(403);
    }

    @Test
    void shouldKeepACalendarWithShiftedDays() {
        setDays(Tokens.admin(), 2032, List.of("2032-10-01"), List.of("2032-10-09"))
                .then()
                .statusCode(200);

        given().auth()
                .oauth2(Tokens.clerkOf("anywhere"))
                .get("/api/v1/working-days/2032")
                .then()
                .statusCode(200)
                .body("shifted", contains("2032-10-09"));
        awaitEvent("working-days-adopted", "\"year\":2032");
        replaceDays("\"1\"", 2032, "2032-10-02")
                .then()
                .statusCode(422)
                .body("code", equalTo("CALENDAR_DAY"))
                .body("errors[0].field", equalTo("holidays"));
    }

    @Test
    void shouldReplaceACalendarOnlyForWhoeverHasReadIt() {
        String read = setDays(Tokens.admin(), 2033, List.of("2033-10-03"), List.of())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .header("ETag");
        setDays(Tokens.admin(), 2033, List.of("2033-10-04"), List.of())
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));

        replaceDays(read, 2033, "2033-10-04").then().statusCode(200).header("ETag", equalTo("\"2\""));

        replaceDays(read, 2033, "2033-10-05").then().statusCode(412).body("code", equalTo("PRECONDITION_FAILED"));
        given().auth()
                .oauth2(Tokens.clerkOf("anywhere"))
                .get("/api/v1/working-days/2033")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("holidays", contains("2033-10-04"));
        replaceDays("\"1\"", 2035, "2035-10-01").then().statusCode(412);
        replaceDays("\"0\"", 2035, "2035-10-01").then().statusCode(412);
    }

    private static Response replaceDays(String etag, int year, String holiday) {
        return given().auth()
                .oauth2(Tokens.admin())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("holidays", List.of(holiday), "shifted", List.of()))
                .put("/api/v1/working-days/" + year);
    }

    private static void awaitEvent(String event, String part) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<String> events =
                    Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.evaluation.v1").stream()
                            .map(record -> new String(record.value(), UTF_8))
                            .filter(text -> text.contains(part))
                            .toList();
            assertThat(events).hasSize(1);
            assertThat(ContractSamples.faults("teacherdev.evaluation.v1", event, events.getFirst()))
                    .isEmpty();
        });
    }

    private static Response adopt(String token, String kind) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "scope",
                        "CN",
                        "kind",
                        kind,
                        "effectiveFrom",
                        "2026-09-01",
                        "content",
                        Map.of("yearStart", "09-01", "yearKind", "SCHOOL", "share", 0.25)))
                .post("/api/v1/policies");
    }

    private static Response setDays(String token, int year, List<String> holidays, List<String> shifted) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("holidays", holidays, "shifted", shifted))
                .put("/api/v1/working-days/" + year);
    }
}
