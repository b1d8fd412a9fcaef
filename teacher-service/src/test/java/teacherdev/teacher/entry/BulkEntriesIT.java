package teacherdev.teacher.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class BulkEntriesIT {

    private Fixtures county;
    private String school;
    private Map<String, Object> body;
    private UUID teacher;
    private String key;

    @BeforeEach
    void aTeacher() {
        county = Fixtures.newCounty();
        school = county.newSchool();
        body = aTeacherAt(school);
        teacher = created(body);
        key = UUID.randomUUID().toString();
    }

    @Test
    void shouldTakeRowsOnceHoweverOftenTheyComeAndTellOnlyOfWhatChanged() {
        List<Map<String, Object>> rows =
                List.of(degree("1", "COLLEGE", "2008-06-30"), degree("2", "BACHELOR", "2012-06-30"));
        put("degrees", rows).body("created", equalTo(2)).body("failed", equalTo(0));
        awaitEvents(2);

        put("degrees", rows).body("unchanged", equalTo(2)).body("created", equalTo(0));
        Instant before = Instant.now();
        put("degrees", List.of(degree("1", "COLLEGE", "2008-07-01"), degree("2", "BACHELOR", "2012-06-30")))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));

        get("degrees").body("items.awardedOn", contains("2008-07-01", "2012-06-30"));
        get("degrees?knownAt=" + before).body("items.awardedOn", contains("2008-06-30", "2012-06-30"));
        awaitEvents(3);
    }

    @Test
    void shouldLetABadRowFailAloneAndNameItsField() {
        Map<String, Object> early = degree("2", "BACHELOR", "1980-06-30");
        Map<String, Object> unknown = degree("3", "BACHELOR", "2012-06-30");
        unknown.put("teacherExternalId", "nobody");
        Map<String, Object> repeated = degree("1", "MASTER", "2016-06-30");
        Map<String, Object> broken = degree("4", "FOURTH", "2016-06-30");

        put("degrees", List.of(degree("1", "BACHELOR", "2012-06-30"), early, unknown, repeated, broken))
                .body("created", equalTo(1))
                .body("failed", equalTo(4))
                .body("results.find { it.row == 2 }.errors[0].code", equalTo("DATE_BEFORE_BIRTH"))
                .body("results.find { it.row == 2 }.errors[0].field", equalTo("awardedOn"))
                .body("results.find { it.row == 3 }.errors[0].field", equalTo("teacherExternalId"))
                .body("results.find { it.row == 4 }.errors[0].code", equalTo("REPEATED_KEY"))
                .body("results.find { it.row == 5 }.errors[0].field", equalTo("level"));
    }

    @Test
    void shouldKeepTheOrderOfTitlesAmongTheRowsOfOneRequest() {
        put(
                        "titles",
                        List.of(
                                title("FIRST", "2018-09-01"),
                                title("SECOND", "2013-09-01"),
                                title("SENIOR", "2017-09-01")))
                .body("created", equalTo(2))
                .body("failed", equalTo(1))
                .body("results.find { it.row == 3 }.errors[0].code", equalTo("TITLE_OUT_OF_ORDER"))
                .body("results.find { it.row == 3 }.errors[0].field", equalTo("appointedOn"));
        get("titles").body("items.level", contains("SECOND", "FIRST"));

        put("titles", List.of(title("FIRST", "2019-09-01"))).body("updated", equalTo(1));
        get("titles").body("items.appointedOn", contains("2013-09-01", "2019-09-01"));
    }

    @Test
    void shouldKnowAgainWhatAPersonHasRecordedBefore() {
        as(Tokens.admin())
                .body(Map.of("level", "SECOND", "appointedOn", "2013-09-01"))
                .post("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .statusCode(201);

        put("titles", List.of(title("SECOND", "2013-09-01"))).body("unchanged", equalTo(1));
        put("titles", List.of(title("SECOND", "2014-09-01"))).body("updated", equalTo(1));

        get("titles").body("items.appointedOn", contains("2014-09-01"));
    }

    @Test
    void shouldTakeHonoursByThePolicyAndKeepKeysApart() {
        put("honours", List.of(honour("BACKBONE"), honour("NO_SUCH_KIND")))
                .body("created", equalTo(1))
                .body("results.find { it.row == 2 }.errors[0].code", equalTo("HONOUR_KIND_UNKNOWN"));
        put("honours", List.of(honour("BACKBONE"))).body("unchanged", equalTo(1));
        get("honours").body("items", hasSize(1)).body("items[0].backbone", equalTo(true));

        Map<String, Object> ofAnother = honour("BACKBONE");
        Map<String, Object> other = aTeacherAt(school);
        created(other);
        ofAnother.put("teacherExternalId", other.get("externalId"));
        put("honours", List.of(ofAnother))
                .body("failed", equalTo(1))
                .body("results[0].errors[0].code", equalTo("KEY_OF_ANOTHER_TEACHER"));
    }

    @Test
    void shouldNotTakeRowsAboutPeopleOfOtherSchools() {
        as(Tokens.clerkOf(county.newSchool()))
                .body(List.of(degree("1", "BACHELOR", "2012-06-30")))
                .put("/api/v1/degrees")
                .then()
                .statusCode(200)
                .body("failed", equalTo(1))
                .body("results[0].errors.code", hasItem("NOT_FOUND"));
        get("degrees").body("items", hasSize(0));
    }

    @Test
    void shouldTakeAThousandAndRefuseMoreThanTenThousand() {
        List<Map<String, Object>> many = new ArrayList<>();
        IntStream.range(0, 1_500).forEach(i -> many.add(degree("n" + i, "BACHELOR", "2012-06-30")));
        put("degrees", many).body("created", equalTo(1_500));
        put("degrees", many).body("unchanged", equalTo(1_500));

        List<Map<String, Object>> tooMany = new ArrayList<>();
        IntStream.rangeClosed(0, 10_000).forEach(i -> tooMany.add(Map.of("sourceSystem", "HR1")));
        as(Tokens.admin())
                .body(tooMany)
                .put("/api/v1/degrees")
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_MANY_ROWS"));
    }

    private Map<String, Object> degree(String id, String level, String awardedOn) {
        return row(id, Map.of("level", level, "awardedOn", awardedOn));
    }

    private Map<String, Object> title(String level, String appointedOn) {
        return row(level, Map.of("level", level, "appointedOn", appointedOn));
    }

    private Map<String, Object> honour(String kind) {
        return row(
                kind,
                Map.of("kind", kind, "level", "CITY", "name", "市级骨干教师", "awardedBy", "达州市教育局", "from", "2024-09-01"));
    }

    private Map<String, Object> row(String id, Map<String, Object> content) {
        Map<String, Object> row = new HashMap<>(content);
        row.put("sourceSystem", "HR1");
        row.put("externalId", key + "-" + id);
        row.put("teacherExternalId", body.get("externalId"));
        return row;
    }

    private static ValidatableResponse put(String part, List<Map<String, Object>> rows) {
        return as(Tokens.admin()).body(rows).put("/api/v1/" + part).then().statusCode(200);
    }

    private ValidatableResponse get(String part) {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/teachers/" + teacher + "/" + part)
                .then()
                .statusCode(200);
    }

    private void awaitEvents(int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.teacher.v1").stream()
                                        .filter(event -> teacher.toString().equals(event.key()))
                                        .map(event -> new String(event.value(), StandardCharsets.UTF_8)))
                        .hasSize(count));
    }
}
