package teacherdev.teacher.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class MergeIT {

    private Fixtures county;
    private String first;
    private String second;
    private Map<String, Object> absorbedBody;
    private UUID survivor;
    private UUID absorbed;

    /** Two records of one person: until 2012 at one school, since then at another. */
    @BeforeEach
    void twoRecords() {
        county = Fixtures.newCounty();
        first = county.newSchool();
        second = county.newSchool();
        survivor = created(aTeacherAt(first));
        absorbedBody = aTeacherAt(second);
        absorbedBody.put("assignment", anAssignment(second, "2005-09-01"));
        absorbed = created(absorbedBody);
    }

    @Test
    void shouldBringBothHistoriesTogetherAndKeepWhatWasKnown() {
        leave(absorbed, "2012-09-01");
        add(survivor, "titles", Map.of("level", "SECOND", "appointedOn", "2013-09-01"));
        add(absorbed, "titles", Map.of("level", "THIRD", "appointedOn", "2006-09-01"));
        add(absorbed, "degrees", Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"));
        add(survivor, "degrees", Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"));
        add(absorbed, "honours", honour());
        add(absorbed, "leaves", Map.of("kind", "SICK", "from", "2008-03-02", "to", "2008-03-05"));
        Instant before = Instant.now();

        merge(survivor, absorbed, List.of())
                .statusCode(200)
                .body("items[0].absorbedId", equalTo(absorbed.toString()))
                .body("items[0].survivorId", equalTo(survivor.toString()));

        get(survivor, "assignments").body("items.schoolCode", contains(second, first));
        get(survivor, "titles")
                .body("items.level", contains("THIRD", "SECOND"))
                .body("items[0].warnings", contains("FACTS_MISSING"));
        get(survivor, "degrees").body("items", hasSize(1));
        get(survivor, "honours").body("items", hasSize(1));
        get(survivor, "leaves").body("items.from", contains("2008-03-02"));
        get(survivor, "titles?knownAt=" + before).body("items.level", contains("SECOND"));
        get(absorbed, "titles?knownAt=" + before).body("items.level", contains("THIRD"));
        get(absorbed, "titles").body("items", empty());
        as(admin())
                .get("/api/v1/teachers/" + survivor + "?asOf=2008-01-01")
                .then()
                .statusCode(200)
                .body("assignment.schoolCode", equalTo(second));
    }

    @Test
    void shouldLeadFromTheAbsorbedRecordToTheSurvivorAndLetNobodyChangeIt() {
        leave(absorbed, "2012-09-01");
        Instant before = Instant.now();
        merge(survivor, absorbed, List.of()).statusCode(200);

        as(Tokens.clerkOf(first))
                .redirects()
                .follow(false)
                .get("/api/v1/teachers/" + absorbed)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/teachers/" + survivor))
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor.toString()));
        as(Tokens.clerkOf(first))
                .get("/api/v1/teachers/" + absorbed + "?asOf=2008-01-01&knownAt=" + before)
                .then()
                .statusCode(200)
                .body("assignment.schoolCode", equalTo(second));
        as(admin())
                .body(Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"))
                .post("/api/v1/teachers/" + absorbed + "/degrees")
                .then()
                .statusCode(409)
                .body("code", equalTo("TEACHER_MERGED"))
                .body("mergedInto", equalTo(survivor.toString()));
        as(admin())
                .body(List.of(absorbedBody))
                .put("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("failed", equalTo(1))
                .body("results[0].errors[0].code", equalTo("TEACHER_MERGED"));
        as(admin())
                .get("/api/v1/teachers?region=" + county.county())
                .then()
                .body("items.id", contains(survivor.toString()));
        as(Tokens.clerkOf(county.newSchool()))
                .redirects()
                .follow(false)
                .get("/api/v1/teachers/" + absorbed)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNameEveryContradictionAndChangeNothing() {
        add(survivor, "titles", Map.of("level", "SECOND", "appointedOn", "2013-09-01"));
        add(absorbed, "titles", Map.of("level", "SECOND", "appointedOn", "2014-09-01"));

        merge(survivor, absorbed, List.of())
                .statusCode(409)
                .body("code", equalTo("MERGE_CONFLICT"))
                .body("errors.field", containsInAnyOrder("assignments", "titles"))
                .body("errors.code", containsInAnyOrder("FTE_ABOVE_FULL", "MERGE_CONFLICT"));

        get(absorbed, "titles").body("items.appointedOn", contains("2014-09-01"));
        as(admin()).get("/api/v1/teachers/" + absorbed).then().statusCode(200).body("status", equalTo("ACTIVE"));

        merge(survivor, absorbed, List.of("ASSIGNMENTS", "TITLES")).statusCode(200);

        get(survivor, "titles").body("items.appointedOn", contains("2013-09-01"));
        get(survivor, "assignments").body("items.schoolCode", contains(first));
    }

    @Test
    void shouldKeepTheIdentityNumberAndRefuseTwoDifferentOnes() {
        Map<String, Object> withNumber = aTeacherAt(second);
        withNumber.put(
                "assignment", Map.of("schoolCode", second, "from", "2005-09-01", "fte", "1.00", "primary", true));
        withNumber.put("identityNumber", "110101198704123038");
        UUID numbered = created(withNumber);
        merge(survivor, numbered, List.of("ASSIGNMENTS")).statusCode(200);

        as(admin()).get("/api/v1/teachers/" + survivor).then().body("identityNumber", equalTo("110101********3038"));

        Map<String, Object> another = aTeacherAt(second);
        another.put("identityNumber", "110101198704123054");
        merge(survivor, created(another), List.of("ASSIGNMENTS"))
                .statusCode(409)
                .body("errors.field", contains("identityNumber"));
    }

    @Test
    void shouldRefuseWhoSawAnOlderVersionAndWhoDoesNotReachBoth() {
        as(admin())
                .header("If-Match", "\"1\"")
                .body(Map.of("absorbedId", absorbed.toString(), "absorbedVersion", 7, "reason", "重复"))
                .post("/api/v1/teachers/" + survivor + "/merge")
                .then()
                .statusCode(412);
        as(admin())
                .body(Map.of("absorbedId", absorbed.toString(), "absorbedVersion", 1, "reason", "重复"))
                .post("/api/v1/teachers/" + survivor + "/merge")
                .then()
                .statusCode(428);
        as(Tokens.grant("principal", first).token())
                .header("If-Match", "\"1\"")
                .body(Map.of("absorbedId", absorbed.toString(), "absorbedVersion", 1, "reason", "重复"))
                .post("/api/v1/teachers/" + survivor + "/merge")
                .then()
                .statusCode(404);
        as(admin())
                .header("If-Match", "\"1\"")
                .body(Map.of("absorbedId", survivor.toString(), "absorbedVersion", 1, "reason", "重复"))
                .post("/api/v1/teachers/" + survivor + "/merge")
                .then()
                .statusCode(422)
                .body("code", equalTo("MERGE_WITH_ITSELF"));
    }

    @Test
    void shouldTellTheOthersAndTheFeedAndLeadChainsToTheLastSurvivor() {
        String before = changes("after=latest").extract().path("next");
        leave(absorbed, "2012-09-01");
        merge(survivor, absorbed, List.of()).statusCode(200);
        UUID last = created(aTeacherAt(first));
        merge(last, survivor, List.of("ASSIGNMENTS")).statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lastEventOf(absorbed))
                        .contains("\"status\":\"MERGED\"")
                        .contains("\"mergedInto\":\"" + last + "\"")
                        .contains("\"assignments\":[]"));
        assertThat(ContractSamples.faults("teacherdev.teacher.v1", "teacher-changed", lastEventOf(absorbed)))
                .isEmpty();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> changes("kind=TEACHER&limit=500&after=" + before)
                        .body(
                                "items.findAll { it.effect == 'KEY_CHANGED' && it.id == '" + absorbed
                                        + "' }.replacedBy",
                                hasItem(last.toString())));
    }

    private ValidatableResponse changes(String query) {
        return as(Tokens.grant("hr-system", county.county()).token())
                .get("/api/v1/changes?" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldShowProbableDuplicatesInScope() {
        // Every test's teachers have this name: only those of this county are asked for.
        as(Tokens.grant("county-bureau", county.county()).token())
                .get("/api/v1/teachers/" + survivor + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(absorbed.toString()))
                .body("items.sameBirthDate", hasItem(true));
        as(Tokens.clerkOf(first))
                .get("/api/v1/teachers/" + survivor + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(absorbed.toString())));
    }

    private static String admin() {
        return Tokens.admin();
    }

    private static Map<String, Object> honour() {
        return Map.of(
                "kind", "BACKBONE", "level", "COUNTY", "name", "县级骨干教师", "awardedBy", "县教育局", "from", "2011-09-01");
    }

    private static void add(UUID id, String part, Map<String, Object> body) {
        as(admin())
                .body(body)
                .post("/api/v1/teachers/" + id + "/" + part)
                .then()
                .statusCode(201);
    }

    private static void leave(UUID id, String from) {
        add(id, "departure", Map.of("status", "LEFT", "from", from));
    }

    private static int version(UUID id) {
        return as(admin()).get("/api/v1/teachers/" + id).then().extract().path("version");
    }

    private static ValidatableResponse merge(UUID survivor, UUID absorbed, List<String> survivorOnly) {
        return as(admin())
                .header("If-Match", "\"" + version(survivor) + "\"")
                .body(Map.of(
                        "absorbedId",
                        absorbed.toString(),
                        "absorbedVersion",
                        version(absorbed),
                        "reason",
                        "同一教师重复登记",
                        "survivorOnly",
                        survivorOnly))
                .post("/api/v1/teachers/" + survivor + "/merge")
                .then();
    }

    private static ValidatableResponse get(UUID id, String part) {
        return as(admin()).get("/api/v1/teachers/" + id + "/" + part).then().statusCode(200);
    }

    private static String lastEventOf(UUID id) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.teacher.v1").stream()
                .filter(event -> id.toString().equals(event.key()))
                .reduce((_, later) -> later)
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
