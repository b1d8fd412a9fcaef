package teacherdev.teacher.application;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;

/** A scoring scheme whose inputs come from the profile: the system fills them in, a submission freezes them. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ProfileScoringIT {

    private static final Map<String, Object> RATING = Map.of("民主测评", "10.5");

    @Inject
    AdoptedRules rules;

    @Inject
    Clock clock;

    private String school;
    private UUID teacher;
    private LocalDate today;

    @BeforeEach
    void aSchoolThatScoresByTheProfileAndATeacherOfTwelveYears() {
        Fixtures county = Fixtures.newCounty();
        school = county.newSchool();
        today = LocalDate.now(clock);
        teacher = teacher();
        honour("CITY");
        honour("COUNTY");
        send("teacherdev.evaluation.v1", "teacherdev.evaluation.grade-decided.v1", 1, """
                {"teacherId": "%s", "cycleId": "%s", "year": %d, "grade": "EXCELLENT", "final": true}
                """.formatted(
                        teacher, UUID.randomUUID(), today.getYear() - 1));
        send("teacherdev.training.v1", "teacherdev.training.cycle-progress-changed.v1", 2, """
                {"teacherId": "%s", "cycle": "now", "unit": "HOUR", "required": "360.00", "achieved": "360.00",
                 "from": "%d-01-01", "to": "%d-01-01"}
                """.formatted(
                        teacher, today.getYear(), today.getYear() + 5));
    }

    @Test
    void shouldFillInFreezeAndExplainWhatTheProfileTells() {
        adoptScoring(Map.of());
        String id = draft(RATING).statusCode(201).extract().path("id");
        awaitEvents(id);

        details(id)
                .body("profile.frozen", equalTo(false))
                .body("profile.asOf", equalTo(today.toString()))
                .body("profile.values.input", contains("教龄", "任职", "学历", "荣誉级别", "考核", "学时"))
                .body("profile.values.find { it.input == '教龄' }.value", equalTo("12"))
                .body("profile.values.find { it.input == '任职' }.source", equalTo("profile.任职年限"))
                .body("profile.values.find { it.input == '任职' }.value", equalTo("6"))
                .body("profile.values.find { it.input == '荣誉级别' }.value", containsInAnyOrder("市级", "县级"))
                .body("profile.values.find { it.input == '考核' }.value.等次", contains("优秀"));
        step(id, "submission", 1, Map.of()).statusCode(200);
        honour("PROVINCE");
        honour("CITY");
        step(id, "school-review", 2, Map.of("verdict", "RECOMMEND"))
                .statusCode(200)
                .body("score", equalTo("56.5"));

        details(id)
                .body("inputs", equalTo(Map.of("民主测评", "10.5")))
                .body("profile.frozen", equalTo(true))
                .body("profile.values.find { it.input == '荣誉级别' }.value", containsInAnyOrder("市级", "县级"))
                .body("entries.findAll { it.profile != null }.state", contains("SUBMITTED"))
                .body("trace.find { it.step == '教龄' }.kind", equalTo("read"))
                .body("trace.find { it.step == '教龄' }.value", equalTo("12"))
                .body("trace.find { it.step == '教龄' }.details.source", equalTo("profile.教龄"))
                .body("trace.find { it.step == '教龄' }.details.asOf", equalTo(today.toString()));
    }

    @Test
    void shouldRefuseToBeToldWhatTheProfileTells() {
        adoptScoring(Map.of());
        draft(Map.of("民主测评", "10.5", "教龄", 30, "学历", "博士"))
                .statusCode(422)
                .body("code", equalTo("PROFILE_INPUT"))
                .body("errors.field", containsInAnyOrder("inputs.教龄", "inputs.学历"));
        String id = draft(RATING).statusCode(201).extract().path("id");

        as(clerk())
                .header("If-Match", "\"1\"")
                .body(Map.of("inputs", Map.of("任职", 20)))
                .put("/api/v1/title-applications/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("PROFILE_INPUT"))
                .body("errors[0].field", equalTo("inputs.任职"));
        details(id).body("inputs", equalTo(Map.of("民主测评", "10.5")));
    }

    @Test
    void shouldRefuseASubmissionWhileAFactIsNotRecordedOrDoesNotExist() {
        adoptScoring(Map.of(
                "普通话",
                Map.of("type", "text", "source", "profile"),
                "血型",
                Map.of("type", "text", "source", "profile"),
                "失范",
                Map.of("records", Map.of("代码", "text"), "source", "profile.师德失范")));
        String id = draft(RATING).statusCode(201).extract().path("id");

        step(id, "submission", 1, Map.of())
                .statusCode(422)
                .body("code", equalTo("APPLICATION_DATA"))
                .body("errors.find { it.field == 'inputs.普通话' }.code", equalTo("MISSING"))
                .body("errors.find { it.field == 'inputs.血型' }.code", equalTo("UNKNOWN_FACT"))
                .body("errors.find { it.field == 'inputs.失范' }.code", equalTo("UNKNOWN_FACT"));
        details(id)
                .body("application.state", equalTo("DRAFT"))
                .body("profile.values.find { it.input == '普通话' }.value", nullValue());
    }

    @Test
    void shouldTakeTheValuesAnewForTheNextRoundAndKeepThoseOfTheLast() {
        adoptScoring(Map.of());
        String id = draft(RATING).statusCode(201).extract().path("id");
        awaitEvents(id);
        step(id, "submission", 1, Map.of()).statusCode(200);
        honour("CITY");
        step(id, "school-review", 2, Map.of("verdict", "RETURN", "statement", "荣誉未登记齐"))
                .statusCode(200);
        details(id).body("profile.frozen", equalTo(false));

        step(id, "submission", 3, Map.of()).statusCode(200);
        step(id, "school-review", 4, Map.of("verdict", "RECOMMEND"))
                .statusCode(200)
                .body("score", equalTo("59.5"));

        details(id)
                .body("entries[1].profile.values.find { it.input == '荣誉级别' }.value.size()", equalTo(2))
                .body("entries[3].profile.values.find { it.input == '荣誉级别' }.value.size()", equalTo(3));
    }

    @Test
    void shouldReadAsSubmittedWhatALaterSchemeTakesFromTheProfile() {
        String id = draft(Map.of("民主测评", "10.5", "教龄", 30))
                .statusCode(201)
                .extract()
                .path("id");
        awaitProgress();
        step(id, "submission", 1, Map.of()).statusCode(200);
        details(id).body("profile", nullValue());
        honour("CITY");
        adoptScoring(Map.of());

        step(id, "school-review", 2, Map.of("verdict", "RECOMMEND"))
                .statusCode(200)
                .body("score", equalTo("56.5"));

        details(id).body("trace.find { it.step == '教龄' }.value", equalTo("12"));
    }

    @Test
    void shouldTakeHerOwnHoursBeforeThoseOfARecordThatWasMergedIntoHers() {
        adoptScoring(Map.of());
        String id = draft(RATING).statusCode(201).extract().path("id");
        awaitEvents(id);
        UUID absorbed = created(aTeacherAt(school));
        send(absorbed, "teacherdev.training.v1", "teacherdev.training.cycle-progress-changed.v1", 9, """
                {"teacherId": "%s", "cycle": "now", "unit": "HOUR", "required": "360.00", "achieved": "12.00",
                 "from": "%d-01-01", "to": "%d-01-01"}
                """.formatted(
                        absorbed, today.getYear(), today.getYear() + 5));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.admin())
                        .get("/api/v1/teachers/" + absorbed + "/registrations/standing?until=" + today)
                        .then()
                        .body("hours", equalTo("12.00")));

        as(Tokens.admin())
                .header(
                        "If-Match",
                        as(Tokens.admin()).get("/api/v1/teachers/" + teacher).header("ETag"))
                .body(Map.of(
                        "absorbedId",
                        absorbed.toString(),
                        "absorbedVersion",
                        1,
                        "reason",
                        "同一教师重复登记",
                        "survivorOnly",
                        List.of("ASSIGNMENTS")))
                .post("/api/v1/teachers/" + teacher + "/merge")
                .then()
                .statusCode(200);

        details(id).body("profile.values.find { it.input == '学时' }.value", equalTo("360.00"));
    }

    private void adoptScoring(Map<String, ?> more) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("教龄", Map.of("type", "number", "source", "profile"));
        inputs.put("任职", Map.of("type", "number", "source", "profile.任职年限"));
        inputs.put("学历", Map.of("type", "text", "source", "profile"));
        inputs.put("荣誉级别", Map.of("list", "text", "source", "profile.荣誉.级别"));
        inputs.put("考核", Map.of("records", Map.of("年度", "number", "等次", "text"), "source", "profile"));
        inputs.put("学时", Map.of("type", "number", "source", "profile.周期学时", "default", 0));
        inputs.put("民主测评", "number");
        inputs.putAll(more);
        Adopted.scheme(
                rules,
                school,
                "TITLE",
                "title-scoring",
                Map.of(
                        "scheme",
                        "档案取数评分",
                        "inputs",
                        inputs,
                        "tables",
                        Map.of("学历分", Map.of("博士", 6, "硕士", 5, "本科", 4)),
                        "steps",
                        List.of(
                                Map.of("id", "学历得分", "lookup", Map.of("table", "学历分", "by", "学历")),
                                Map.of(
                                        "id",
                                        "总分",
                                        "formula",
                                        "教龄 + 任职 * 2 + 学历得分 + count(荣誉级别[item = \"市级\"]) * 3"
                                                + " + count(考核[等次 = \"优秀\"]) * 5 + 学时 / 36 + 民主测评"))));
    }

    private UUID teacher() {
        Map<String, Object> body = aTeacherAt(school);
        body.put("assignment", anAssignment(school, today.minusYears(12).toString()));
        UUID id = created(body);
        as(Tokens.admin())
                .body(Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"))
                .post("/api/v1/teachers/" + id + "/degrees")
                .then()
                .statusCode(201);
        as(Tokens.admin())
                .body(Map.of(
                        "level", "FIRST", "appointedOn", today.minusYears(6).toString()))
                .post("/api/v1/teachers/" + id + "/titles")
                .then()
                .statusCode(201);
        return id;
    }

    private void honour(String level) {
        as(Tokens.admin())
                .body(Map.of(
                        "kind",
                        "COMMENDATION",
                        "level",
                        level,
                        "name",
                        "表彰" + UUID.randomUUID(),
                        "awardedBy",
                        "教育局",
                        "from",
                        today.minusYears(1).toString()))
                .post("/api/v1/teachers/" + teacher + "/honours")
                .then()
                .statusCode(201);
    }

    private void awaitEvents(String id) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> details(id)
                        .body("profile.values.find { it.input == '学时' }.value", equalTo("360.00"))
                        .body("profile.values.find { it.input == '考核' }.value.size()", equalTo(1)));
    }

    /** Both events are known when the standing of her registration shows them. */
    private void awaitProgress() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.admin())
                        .get("/api/v1/teachers/" + teacher + "/registrations/standing?until=" + today)
                        .then()
                        .statusCode(200)
                        .body("grades.'" + (today.getYear() - 1) + "'", equalTo("EXCELLENT"))
                        .body("hours", equalTo("360.00")));
    }

    private void send(String topic, String type, long version, String data) {
        send(teacher, topic, type, version, data);
    }

    private static void send(UUID about, String topic, String type, long version, String data) {
        Topics.send(LocalInfrastructure.bootstrapServers(), TestEvent.of(topic, type, about, version, data));
    }

    private ValidatableResponse draft(Map<String, Object> inputs) {
        Map<String, Object> body = new HashMap<>(
                Map.of("teacherId", teacher, "target", "SENIOR", "year", today.getYear(), "specialPost", true));
        body.put("inputs", inputs);
        return as(clerk()).body(body).post("/api/v1/title-applications").then();
    }

    private ValidatableResponse step(String id, String step, long version, Map<String, Object> body) {
        return as(clerk())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/title-applications/" + id + "/" + step)
                .then();
    }

    private ValidatableResponse details(String id) {
        return as(clerk())
                .get("/api/v1/title-applications/" + id + "/details")
                .then()
                .statusCode(200);
    }

    private String clerk() {
        return Tokens.clerkOf(school);
    }
}
