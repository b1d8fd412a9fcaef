package teacherdev.teacher.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
class TitlesIT {

    private String school;
    private UUID teacher;

    @BeforeEach
    void aTeacher() {
        school = Fixtures.newCounty().newSchool();
        teacher = created(aTeacherAt(school));
    }

    @Test
    void shouldKeepTheHistoryOfTitlesAndRefuseOneEarlierThanTheOneBefore() {
        record("SECOND", "2015-09-01").statusCode(201).body("level", equalTo("SECOND"));
        record("FIRST", "2020-09-01").statusCode(201);

        record("SENIOR", "2019-09-01")
                .statusCode(422)
                .body("code", equalTo("TITLE_OUT_OF_ORDER"))
                .body("errors[0].field", equalTo("appointedOn"));
        record("FIRST", "2021-09-01").statusCode(409).body("code", equalTo("TITLE_HELD_ALREADY"));
        titles("asOf=2019-01-01").body("items.level", contains("SECOND"));
        titles("").body("items.level", contains("SECOND", "FIRST"));
    }

    @Test
    void shouldKeepWhatWasBelievedBeforeACorrection() {
        String id = record("SECOND", "2015-09-01").statusCode(201).extract().path("id");
        Instant before = Instant.now();

        as(Tokens.admin())
                .body(Map.of("level", "SECOND", "appointedOn", "2016-09-01", "corrects", id))
                .post(path("titles"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        as(Tokens.admin())
                .body(Map.of("level", "SECOND", "appointedOn", "2016-09-01", "corrects", id, "reason", "聘书日期误录"))
                .post(path("titles"))
                .then()
                .statusCode(201)
                .body("corrects", equalTo(id));

        titles("").body("items.appointedOn", contains("2016-09-01"));
        titles("knownAt=" + before).body("items.appointedOn", contains("2015-09-01"));
    }

    @Test
    void shouldRecordATitleThatTheConditionsDoNotSupportWithAWarning() {
        UUID teacher = created(aTeacherAt(school));
        title(teacher, "THIRD", "2012-09-01").statusCode(201).body("warnings", contains("FACTS_MISSING"));
        as(Tokens.admin())
                .body(Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"))
                .post("/api/v1/teachers/" + teacher + "/degrees")
                .then()
                .statusCode(201);
        title(teacher, "SECOND", "2013-09-01").statusCode(201).body("warnings", hasSize(0));

        String id = title(teacher, "FIRST", "2016-09-01")
                .statusCode(201)
                .body("warnings", contains("CONDITIONS_NOT_MET"))
                .extract()
                .path("id");

        as(Tokens.admin())
                .get("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .body("items.level", contains("THIRD", "SECOND", "FIRST"))
                .body("items[1].warnings", hasSize(0))
                .body("items[2].warnings", contains("CONDITIONS_NOT_MET"));
        as(Tokens.admin())
                .body(Map.of("level", "FIRST", "appointedOn", "2017-09-01", "corrects", id, "reason", "聘书日期有误"))
                .post("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .statusCode(201)
                .body("warnings", hasSize(0));
    }

    @Test
    void shouldTakeOnlyAPostGradeOfTheTitle() {
        record("FIRST", "2020-09-01").statusCode(201);

        grade(5, "2020-09-01")
                .statusCode(422)
                .body("code", equalTo("POST_GRADE_UNFIT"))
                .body("errors[0].field", equalTo("grade"));
        grade(10, "2020-09-01").statusCode(201);
        grade(9, "2023-09-01").statusCode(201).body("items", hasSize(2));
        as(Tokens.admin())
                .get(path("post-grades") + "?asOf=2021-01-01")
                .then()
                .statusCode(200)
                .body("items.grade", contains(10))
                .body("items[0].to", equalTo("2023-09-01"));
    }

    @Test
    void shouldTellTheOtherServicesOfTheTitle() {
        record("SECOND", "2015-09-01").statusCode(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(lastEvent())
                                .contains(
                                        "\"titles\":[{\"level\":\"SECOND\",\"qualifiedOn\":null,\"appointedOn\":\"2015-09-01\"}]"));
        assertThat(ContractSamples.faults("teacherdev.teacher.v1", "teacher-changed", lastEvent()))
                .isEmpty();
    }

    @Test
    void shouldListTeachersByTheirTitleOfTheDay() {
        record("SECOND", "2015-09-01").statusCode(201);
        record("FIRST", "2020-09-01").statusCode(201);

        teachers("title=FIRST").body("items.id", contains(teacher.toString()));
        teachers("title=SECOND").body("items", hasSize(0));
        teachers("title=SECOND&asOf=2019-01-01").body("items.id", contains(teacher.toString()));
    }

    private ValidatableResponse teachers(String query) {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/teachers?" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldHideTitlesFromOtherSchools() {
        String other = Fixtures.newCounty().newSchool();

        as(Tokens.clerkOf(other)).get(path("titles")).then().statusCode(404);
        as(Tokens.clerkOf(other))
                .body(Map.of("level", "SECOND", "appointedOn", "2015-09-01"))
                .post(path("titles"))
                .then()
                .statusCode(404);
        titles("").body("items", hasSize(0));
    }

    private ValidatableResponse record(String level, String appointedOn) {
        return as(Tokens.admin())
                .body(Map.of("level", level, "appointedOn", appointedOn))
                .post(path("titles"))
                .then();
    }

    private static ValidatableResponse title(UUID teacher, String level, String appointedOn) {
        return as(Tokens.admin())
                .body(Map.of("level", level, "appointedOn", appointedOn))
                .post("/api/v1/teachers/" + teacher + "/titles")
                .then();
    }

    private ValidatableResponse grade(int grade, String from) {
        return as(Tokens.admin())
                .body(Map.of("grade", grade, "from", from))
                .post(path("post-grades"))
                .then();
    }

    private ValidatableResponse titles(String query) {
        return as(Tokens.clerkOf(school))
                .get(path("titles") + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }

    private String path(String part) {
        return "/api/v1/teachers/" + teacher + "/" + part;
    }

    private String lastEvent() {
        return Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.teacher.v1").stream()
                .filter(event -> teacher.toString().equals(event.key()))
                .reduce((_, later) -> later)
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
