package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class SchemesIT {

    private static final String TEACHERS = "teacherdev.teacher.v1";

    private static final String BONUS = """
            scheme: 年终奖分配
            scheme_inputs: {总额: number}
            inputs: {得分: number}
            steps:
              - {id: 奖金, share: {pool: 总额, weight: 得分}}
            examples:
              - {scheme_inputs: {总额: 0.50}, inputs: {得分: 1.50}, expect: {奖金: %s}}
            """;

    private final UUID school = UUID.randomUUID();
    private final String code = "S-" + school.toString().substring(0, 8);
    private final String county = "C" + school.toString().substring(0, 7);
    private final String schoolToken = Tokens.grant("principal", code).token();
    private final String countyToken = Tokens.grant("county-bureau", county).token();

    @BeforeEach
    void shouldKnowTheSchool() {
        String data =
                "{\"schoolId\":\"%s\",\"code\":\"%s\",\"name\":\"示例小学\",\"path\":[\"CN\",\"51\",\"5117\",\"%s\",\"%s\"]}"
                        .formatted(school, code, county, code);
        Topics.send(
                LocalInfrastructure.bootstrapServers(),
                TestEvent.of(TEACHERS, "teacherdev.teacher.school-changed.v1", school, 1, data));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> draft(schoolToken, code, "probe", BONUS.formatted("0.50"))
                                .statusCode()
                        == 201);
    }

    @Test
    void shouldLeadADraftThroughConsultationToAdoptionAndEnd() {
        Response drafted = draft(countyToken, county, "bonus", BONUS.formatted("\"0.50\""));
        drafted.then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("state", equalTo("DRAFT"))
                .body("document.scheme", equalTo("年终奖分配"))
                .body("document.examples[0].scheme_inputs.总额", equalTo(0.5f));
        String id = drafted.path("id");

        put(countyToken, id, "/adoption", 1, adoption("2026-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SCHEME_STATE"));
        put(countyToken, id, "/consultation", 1, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("CONSULTATION"));
        put(countyToken, id, "", 2, Map.of("document", BONUS.formatted("1")))
                .then()
                .statusCode(409);
        put(countyToken, id, "/adoption", 2, adoption("2026-01-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("EFFECTIVE"))
                .body("adoptionRecord", equalTo("教代会表决通过"));
        put(countyToken, id, "/retirement", 3, Map.of("effectiveTo", "2026-06-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETIRED"));

        awaitEvents(id);
    }

    @Test
    void shouldGiveEachDocumentOfACodeTheNextVersionAndKeepBothReadable() {
        String first = adopted(countyToken, county, "bonus", "2026-01-01");
        String second = adopted(countyToken, county, "bonus", "2026-09-01");

        read(countyToken, second).then().body("version", equalTo(2));
        read(countyToken, first).then().body("version", equalTo(1)).body("state", equalTo("EFFECTIVE"));
        applicable(countyToken, code, "2026-08-31").then().body("id", equalTo(first));
        applicable(countyToken, code, "2026-09-01").then().body("id", equalTo(second));
    }

    @Test
    void shouldLetTheNearestOrganisationDecide() {
        String ofCounty = adopted(countyToken, county, "bonus", "2026-01-01");
        applicable(schoolToken, code, "2026-03-01").then().statusCode(200).body("id", equalTo(ofCounty));

        String ofSchool = adopted(schoolToken, code, "bonus", "2026-02-01");

        applicable(schoolToken, code, "2026-03-01").then().body("id", equalTo(ofSchool));
        applicable(schoolToken, code, "2026-01-15").then().body("id", equalTo(ofCounty));
        applicable(schoolToken, county, "2026-03-01").then().body("id", equalTo(ofCounty));
        applicable(schoolToken, code, "2025-12-31").then().statusCode(404);
    }

    @Test
    void shouldShowASchoolWhatTheCountyPutsOutButNotItsDrafts() {
        String id = draft(countyToken, county, "bonus", BONUS.formatted("0.5")).path("id");
        read(schoolToken, id).then().statusCode(404);

        put(countyToken, id, "/consultation", 1, Map.of()).then().statusCode(200);

        read(schoolToken, id).then().statusCode(200).body("document.steps", hasSize(1));
        list(schoolToken).then().body("items.id", hasItem(id)).body("items[0].document", nullValue());
        put(schoolToken, id, "/adoption", 2, adoption("2026-01-01")).then().statusCode(404);
    }

    @Test
    void shouldHideSchemesFromOthers() {
        String id = adopted(schoolToken, code, "bonus", "2026-01-01");
        String neighbour = Tokens.grant("principal", "elsewhere").token();

        read(neighbour, id).then().statusCode(404);
        list(neighbour).then().body("items.id", not(hasItem(id)));
        applicable(neighbour, code, "2026-03-01").then().statusCode(404);
        draft(neighbour, code, "mine", BONUS.formatted("0.5"))
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_SCOPE"));
        draft(Tokens.admin(), "nowhere", "x", BONUS.formatted("0.5"))
                .then()
                .statusCode(422)
                .body("code", equalTo("SCOPE_UNKNOWN"));
    }

    @Test
    void shouldNotAdoptASchemeWhoseExampleDoesNotComeOut() {
        String id = draft(schoolToken, code, "wrong", BONUS.formatted("0.49")).path("id");
        put(schoolToken, id, "/consultation", 1, Map.of()).then().statusCode(200);

        put(schoolToken, id, "/adoption", 2, adoption("2026-01-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("EXAMPLES_FAIL"))
                .body("errors[0].field", equalTo("奖金"))
                .body("errors[0].hint", equalTo("\"奖金\" should be 0.49, but is 0.50"));
        read(schoolToken, id).then().body("state", equalTo("CONSULTATION"));
    }

    @Test
    void shouldRefuseADraftThatCannotBeRunAndAStaleChange() {
        draft(schoolToken, code, "broken", "{scheme: x, steps: [{id: a, formula: b}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("SCHEME_REFUSED"))
                .body("errors.path", contains("steps[0].formula"));
        String id = draft(schoolToken, code, "fine", BONUS.formatted("0.5")).path("id");
        put(schoolToken, id, "", 1, Map.of("document", BONUS.formatted("0.50")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        put(schoolToken, id, "", 1, Map.of("document", BONUS.formatted("0.50")))
                .then()
                .statusCode(412);
        given().auth()
                .oauth2(schoolToken)
                .contentType(ContentType.JSON)
                .body(Map.of("document", BONUS.formatted("0.5")))
                .put("/api/v1/schemes/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void shouldShipTheNationalRulesAdoptedAndAReadyLibrary() {
        given().auth()
                .oauth2(schoolToken)
                .get("/api/v1/schemes/applicable?kind=TITLE&organisation=" + code)
                .then()
                .statusCode(200)
                .body("scope", equalTo("CN"))
                .body("code", equalTo("national-title-eligibility"))
                .body("state", equalTo("EFFECTIVE"))
                .body("version", equalTo(1));
        given().auth()
                .oauth2(schoolToken)
                .get("/api/v1/schemes/library")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("P08-800-per-head-by-score"));
        given().auth()
                .oauth2(schoolToken)
                .get("/api/v1/schemes/library/P08-800-per-head-by-score")
                .then()
                .statusCode(200)
                .body("document.steps.size()", equalTo(3));
        given().auth()
                .oauth2(schoolToken)
                .get("/api/v1/schemes/library/none")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldShowWhatANewVersionChangesForWhom() {
        String first = draft(schoolToken, code, "bonus", BONUS.formatted("0.5")).path("id");
        String second = BONUS.formatted("0.5").replace("weight: 得分", "weight: 得分, cap: 60");

        given().auth()
                .oauth2(schoolToken)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "from",
                        first,
                        "to",
                        second,
                        "schemeInputs",
                        Map.of("总额", 100, "没有的", 1),
                        "people",
                        List.of(
                                Map.of("id", "A", "inputs", Map.of("得分", 3)),
                                Map.of("id", "B", "inputs", Map.of("得分", 1)))))
                .post("/api/v1/schemes/comparison")
                .then()
                .statusCode(200)
                .body("changes.path", contains("steps.奖金.share.cap"))
                .body("changes[0].kind", equalTo("ADDED"))
                .body("people[0].values[0].difference", equalTo("-15.00"))
                .body("people[1].values[0].to", equalTo("40.00"));
    }

    private void awaitEvents(String id) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<String> events =
                    Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.evaluation.v1").stream()
                            .map(event -> new String(event.value(), UTF_8))
                            .filter(event -> event.contains(id))
                            .toList();
            assertThat(events).hasSize(2);
            events.forEach(
                    event -> assertThat(ContractSamples.faults("teacherdev.evaluation.v1", "scheme-adopted", event))
                            .isEmpty());
            assertThat(events.getLast()).contains("\"effectiveTo\":\"2026-06-01\"", "\"总额\":0.5");
        });
    }

    private String adopted(String token, String scope, String name, String from) {
        String id = draft(token, scope, name, BONUS.formatted("0.5")).path("id");
        put(token, id, "/consultation", 1, Map.of()).then().statusCode(200);
        put(token, id, "/adoption", 2, adoption(from)).then().statusCode(200);
        return id;
    }

    private static Map<String, String> adoption(String from) {
        return Map.of("effectiveFrom", from, "record", "教代会表决通过");
    }

    private static Response draft(String token, String scope, String name, String yaml) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("scope", scope, "code", name, "kind", "PAY", "document", yaml))
                .post("/api/v1/schemes");
    }

    private static Response put(String token, String id, String action, long version, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/schemes/" + id + action);
    }

    private static Response read(String token, String id) {
        return given().auth().oauth2(token).get("/api/v1/schemes/" + id);
    }

    private static Response list(String token) {
        return given().auth().oauth2(token).get("/api/v1/schemes?kind=PAY&limit=200");
    }

    private static Response applicable(String token, String organisation, String date) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/schemes/applicable?kind=PAY&code=bonus&organisation=" + organisation + "&date=" + date);
    }
}
