package teacherdev.teacher.application;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.teacher.Fixtures;

/** The way of an application, with a published plan (case T05) as the adopted scoring scheme. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ApplicationsIT {

    private static final String TOPIC = "teacherdev.evaluation.v1";

    @Inject
    Sql sql;

    @Inject
    AdoptedRules rules;

    @Inject
    Clock clock;

    private Fixtures county;
    private String school;

    @BeforeEach
    void aSchoolWithOneFreePostAndAScoringScheme() throws IOException {
        county = Fixtures.newCounty();
        school = county.newSchool();
        as(Tokens.admin())
                .body(Map.of("schoolCode", school, "from", "2010-01-01", "posts", 4, "shares", Map.of("SENIOR", "25")))
                .post("/api/v1/post-structure")
                .then()
                .statusCode(201);
        adoptScoring();
    }

    @Test
    void shouldLeadAnApplicationFromTheDraftToTheTitle() {
        UUID teacher = teacher();
        String id = submitted(teacher, 47);

        step(self(teacher), id, "school-review", 2, Map.of("verdict", "RECOMMEND"))
                .statusCode(403);
        step(clerk(), id, "county-review", 2, Map.of("verdict", "APPROVE")).statusCode(403);
        step(clerk(), id, "school-review", 2, Map.of("verdict", "RECOMMEND"))
                .statusCode(200)
                .body("state", equalTo("SCHOOL_REVIEWED"))
                .body("score", equalTo("90.7"))
                .body("schemeCode", equalTo("title-scoring"));
        publish().statusCode(201).body("items.id", contains(id)).body("items[0].state", equalTo("PUBLISHED"));
        step(bureau(), id, "county-review", 4, Map.of("verdict", "APPROVE"))
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_RUNNING"));
        String objection = as(self(teacher()))
                .body(Map.of("statement", "课时有误"))
                .post("/api/v1/title-applications/" + id + "/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sql.update(
                "update title_application set published_from = current_date - 9, published_until = current_date - 2"
                        + " where id = ?",
                UUID.fromString(id));
        step(bureau(), id, "county-review", 4, Map.of("verdict", "APPROVE"))
                .statusCode(409)
                .body("code", equalTo("OBJECTION_OPEN"));
        step(bureau(), id, "objections/" + objection, 4, Map.of("upheld", false, "answer", "经核实无误"))
                .statusCode(200);
        step(bureau(), id, "county-review", 4, Map.of("verdict", "APPROVE"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));

        as(clerk())
                .get("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .body("items.level", contains("FIRST", "SENIOR"));
        as(clerk())
                .get("/api/v1/title-applications/" + id + "/details")
                .then()
                .body("entries.state", contains("DRAFT", "SUBMITTED", "SCHOOL_REVIEWED", "PUBLISHED", "APPROVED"))
                .body("trace.step", hasItem("总分"));
    }

    @Test
    void shouldRefuseWhileNoPostIsFreeUnlessItIsASpecialOne() {
        UUID holder = teacher();
        title(holder, "SENIOR", "2024-09-01");
        UUID teacher = teacher();

        draft(self(teacher), teacher, 40, false)
                .statusCode(409)
                .body("code", equalTo("POST_QUOTA_FULL"))
                .body("quota", equalTo(1))
                .body("occupied", equalTo(1));
        draft(self(teacher), teacher, 40, true).statusCode(201).body("specialPost", equalTo(true));
        draft(self(teacher), teacher, 40, true).statusCode(409).body("code", equalTo("APPLICATION_EXISTS"));
        draft(self(teacher), holder, 40, true).statusCode(404);
    }

    @Test
    void shouldBeginANewRoundAfterAReturnAndListUnmetConditions() {
        UUID teacher = teacher();
        String id = submitted(teacher, 47);

        step(clerk(), id, "school-review", 2, Map.of("verdict", "RETURN"))
                .statusCode(422)
                .body("errors[0].field", equalTo("statement"));
        step(clerk(), id, "school-review", 2, Map.of("verdict", "RETURN", "statement", "材料不全"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        step(self(teacher), id, "submission", 3, Map.of()).statusCode(200).body("round", equalTo(2));
        UUID early = created(aTeacherAt(school));
        String other =
                draft(self(early), early, 30, false).statusCode(201).extract().path("id");
        step(self(early), other, "submission", 1, Map.of())
                .statusCode(422)
                .body("code", equalTo("NOT_ELIGIBLE"))
                .body("errors.code", hasItem("MISSING"));
        step(self(early), other, "submission", 7, Map.of()).statusCode(412);
    }

    @Test
    void shouldLeaveEqualPointsAtTheCutToAPersonAndKeepTheDecision() {
        String first = reviewed(47);
        String second = reviewed(47);

        publish()
                .statusCode(409)
                .body("code", equalTo("TIE_AT_CUTOFF"))
                .body("tied", containsInAnyOrder(first, second))
                .body("places", equalTo(1));
        as(Tokens.grant("principal", school).token())
                .body(Map.of(
                        "schoolCode",
                        school,
                        "year",
                        2026,
                        "target",
                        "SENIOR",
                        "chosen",
                        List.of(second),
                        "reason",
                        "评议组第3次会议"))
                .post("/api/v1/title-applications/tie-decisions")
                .then()
                .statusCode(201)
                .body("tieAtCut", equalTo(false));
        publish().statusCode(201).body("items.id", contains(second));
    }

    @Test
    void shouldShowWhatIsPublicToColleaguesAndKeepThePointsOfEachRound() {
        UUID teacher = teacher();
        String id = submitted(teacher, 47);
        step(clerk(), id, "school-review", 2, Map.of("verdict", "RECOMMEND")).statusCode(200);
        String colleague = self(teacher());
        published(colleague).body("items", hasSize(0));
        publish().statusCode(201);

        for (String token : List.of(colleague, clerk(), bureau())) {
            published(token)
                    .body("items.applicationId", contains(id))
                    .body("items[0].name", equalTo("示例教师"))
                    .body("items[0].score", equalTo("90.7"))
                    .body("items[0].target", equalTo("SENIOR"));
        }
        UUID elsewhere = created(aTeacherAt(county.newSchool()));
        published(Tokens.grant("teacher", school).teacherId(elsewhere).token()).body("items", hasSize(0));
        published(Tokens.clerkOf(county.newSchool())).body("items", hasSize(0));
        String objection = as(colleague)
                .body(Map.of("statement", "课时有误"))
                .post("/api/v1/title-applications/" + id + "/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(bureau(), id, "objections/" + objection, 4, Map.of("upheld", true, "answer", "属实"))
                .statusCode(200)
                .body("score", nullValue());

        published(colleague).body("items", hasSize(0));
        as(clerk())
                .get("/api/v1/title-applications/" + id + "/details")
                .then()
                .body("entries.state", contains("DRAFT", "SUBMITTED", "SCHOOL_REVIEWED", "PUBLISHED", "RETURNED"))
                .body("entries.score", contains(null, null, "90.7", "90.7", null))
                .body("entries[2].schemeHash", notNullValue());
    }

    private static ValidatableResponse published(String token) {
        return as(token).get("/api/v1/title-applications/publications").then().statusCode(200);
    }

    @Test
    void shouldCountThePostsOfThoseWhoArePublished() {
        String best = reviewed(47);
        String second = reviewed(40);
        publish().statusCode(201).body("items.id", contains(best));

        publish().statusCode(201).body("items.id", contains(best));

        ranking()
                .body("free", equalTo(0))
                .body("places.applicationId", contains(second))
                .body("places.selected", contains(false));
    }

    @Test
    void shouldDecideTiesOnlyAndOnlyAmongThoseWhoTie() {
        String first = reviewed(47);
        String second = reviewed(40);
        decideTie(List.of(second)).statusCode(409).body("code", equalTo("NO_TIE_AT_CUTOFF"));
        String third = reviewed(47);

        decideTie(List.of(second)).statusCode(422).body("code", equalTo("TIE_CHOICE"));
        decideTie(List.of(first, third))
                .statusCode(422)
                .body("errors[0].field", equalTo("chosen"))
                .body("tied", containsInAnyOrder(first, third))
                .body("places", equalTo(1));
        publish().statusCode(409).body("code", equalTo("TIE_AT_CUTOFF"));
        decideTie(List.of(third)).statusCode(201);
        publish().statusCode(201).body("items.id", contains(third));
    }

    @Test
    void shouldRankAndCallEligibleNobodyWhomAVetoExcludes() {
        UUID teacher = teacher();
        String id = submitted(teacher, 47);
        step(clerk(), id, "school-review", 2, Map.of("verdict", "RECOMMEND")).statusCode(200);
        String next = reviewed(40);
        eligibility(teacher).body("eligible", equalTo(true)).body("conditions.condition", hasItem("ethics"));
        confirmBreach(teacher);

        eligibility(teacher)
                .body("eligible", equalTo(false))
                .body(
                        "eligibleFrom",
                        equalTo(LocalDate.now(clock).plusMonths(24).toString()))
                .body("conditions.find { it.condition == 'ethics' }.met", equalTo(false))
                .body(
                        "conditions.find { !it.met }.metFrom",
                        equalTo(LocalDate.now(clock).plusMonths(24).toString()));
        as(clerk())
                .get("/api/v1/title-eligibility/summary?target=SENIOR&organisation=" + school)
                .then()
                .body("considered", equalTo(2))
                .body("eligible", equalTo(1));
        as(clerk())
                .get("/api/v1/title-eligibility?target=SENIOR&organisation=" + school)
                .then()
                .body("items.find { it.teacherId == '" + teacher + "' }.eligible", equalTo(false))
                .body("items.find { it.teacherId == '" + teacher + "' }.unmet", hasSize(1));
        ranking()
                .body("places.find { it.applicationId == '" + id + "' }.vetoed", equalTo(true))
                .body("places.find { it.selected }.applicationId", equalTo(next));
        publish().statusCode(201).body("items.id", contains(next));
    }

    @Test
    void shouldExcludeWhoBreachedEthicsFromEveryStep() {
        UUID drafting = teacher();
        String draft = draft(self(drafting), drafting, 40, false)
                .statusCode(201)
                .extract()
                .path("id");
        UUID published = teacher();
        String id = submitted(published, 47);
        step(clerk(), id, "school-review", 2, Map.of("verdict", "RECOMMEND")).statusCode(200);
        publish().statusCode(201).body("items.id", contains(id));
        sql.update(
                "update title_application set published_from = current_date - 9, published_until = current_date - 2"
                        + " where id = ?",
                UUID.fromString(id));
        confirmBreach(drafting);
        confirmBreach(published);
        UUID late = teacher();
        confirmBreach(late);

        step(self(drafting), draft, "submission", 1, Map.of()).statusCode(409).body("code", equalTo("ETHICS_VETO"));
        step(bureau(), id, "county-review", 4, Map.of("verdict", "APPROVE"))
                .statusCode(409)
                .body("code", equalTo("ETHICS_VETO"));
        draft(self(late), late, 40, true).statusCode(409).body("code", equalTo("ETHICS_VETO"));
        as(clerk()).get("/api/v1/teachers/" + published + "/titles").then().body("items.level", contains("FIRST"));
    }

    @Test
    void shouldShowEverybodyTheStepThatWaitsForHer() {
        UUID teacher = teacher();
        String id = draft(self(teacher), teacher, 47, false).extract().path("id");
        tasks(self(teacher)).body("items.kind", hasItem("APPLICATION_TO_COMPLETE"));
        tasks(clerk()).body("items", hasSize(0));

        step(self(teacher), id, "submission", 1, Map.of()).statusCode(200);
        tasks(clerk())
                .body("items.kind", contains("APPLICATION_TO_REVIEW"))
                .body("items[0].href", equalTo("/api/v1/title-applications/" + id))
                .body("items[0].schoolCode", equalTo(school));
        tasks(Tokens.clerkOf(county.newSchool())).body("items", hasSize(0));
        tasks(bureau()).body("items", hasSize(0));

        step(clerk(), id, "school-review", 2, Map.of("verdict", "RECOMMEND")).statusCode(200);
        tasks(clerk()).body("items.kind", contains("APPLICATION_TO_PUBLISH"));
        publish().statusCode(201);
        tasks(bureau()).body("items", hasSize(0));
        as(self(teacher()))
                .body(Map.of("statement", "课时有误"))
                .post("/api/v1/title-applications/" + id + "/objections")
                .then()
                .statusCode(201);
        tasks(bureau()).body("items.kind", contains("OBJECTION_TO_ANSWER"));
        sql.update(
                "update title_application set published_from = current_date - 9, published_until = current_date - 2"
                        + " where id = ?",
                UUID.fromString(id));
        tasks(bureau()).body("items.kind", hasItem("APPLICATION_TO_DECIDE"));
    }

    @Test
    void shouldShowNothingToAnotherSchool() {
        UUID teacher = teacher();
        String id = submitted(teacher, 47);
        String other = Tokens.clerkOf(county.newSchool());

        as(other).get("/api/v1/title-applications/" + id).then().statusCode(404);
        as(other).get("/api/v1/title-applications").then().statusCode(200).body("items", hasSize(0));
        step(other, id, "school-review", 2, Map.of("verdict", "RECOMMEND")).statusCode(404);
    }

    private UUID teacher() {
        UUID teacher = created(aTeacherAt(school));
        as(Tokens.admin())
                .body(Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"))
                .post("/api/v1/teachers/" + teacher + "/degrees")
                .then()
                .statusCode(201);
        title(teacher, "FIRST", "2018-09-01");
        return teacher;
    }

    private void confirmBreach(UUID teacher) {
        String path = "/api/v1/teachers/" + teacher + "/ethics/cases";
        String id = as(bureau())
                .body(Map.of("code", "N10", "occurredOn", "2026-03-14", "statement", "有偿补课"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String step : List.of("reply", "confirmation")) {
            as(step.equals("reply") ? self(teacher) : bureau())
                    .header("If-Match", step.equals("reply") ? "\"1\"" : "\"2\"")
                    .body(Map.of("statement", "说明"))
                    .put(path + "/" + id + "/" + step)
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse tasks(String token) {
        return as(token).get("/api/v1/service-tasks").then().statusCode(200);
    }

    private static void title(UUID teacher, String level, String since) {
        as(Tokens.admin())
                .body(Map.of("level", level, "appointedOn", since))
                .post("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .statusCode(201);
    }

    private String submitted(UUID teacher, int age) {
        String id = draft(self(teacher), teacher, age, false)
                .statusCode(201)
                .extract()
                .path("id");
        step(self(teacher), id, "submission", 1, Map.of()).statusCode(200).body("state", equalTo("SUBMITTED"));
        return id;
    }

    private String reviewed(int age) {
        String id = submitted(teacher(), age);
        step(clerk(), id, "school-review", 2, Map.of("verdict", "RECOMMEND")).statusCode(200);
        return id;
    }

    private ValidatableResponse draft(String token, UUID teacher, int age, boolean special) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "学历",
                "本科",
                "职务",
                List.of("班主任", "团队年级组长会计"),
                "获奖",
                List.of("县级", "县级", "市级"),
                "民主测评",
                "优秀",
                "年龄",
                age,
                "教龄",
                24,
                "资格年限",
                9,
                "聘任年限",
                8,
                "校龄",
                19,
                "周课时",
                14));
        inputs.put("跨科跨级", 1);
        return as(token)
                .body(Map.of(
                        "teacherId",
                        teacher,
                        "target",
                        "SENIOR",
                        "year",
                        2026,
                        "specialPost",
                        special,
                        "inputs",
                        inputs))
                .post("/api/v1/title-applications")
                .then();
    }

    private static ValidatableResponse step(
            String token, String id, String step, long version, Map<String, Object> body) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/title-applications/" + id + "/" + step)
                .then();
    }

    private ValidatableResponse ranking() {
        return as(clerk())
                .get("/api/v1/title-applications/ranking?year=2026&target=SENIOR&school=" + school)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse eligibility(UUID teacher) {
        return as(clerk())
                .get("/api/v1/teachers/" + teacher + "/title-eligibility?target=SENIOR")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decideTie(List<String> chosen) {
        return as(Tokens.grant("principal", school).token())
                .body(Map.of(
                        "schoolCode", school, "year", 2026, "target", "SENIOR", "chosen", chosen, "reason", "评议组第3次会议"))
                .post("/api/v1/title-applications/tie-decisions")
                .then();
    }

    private ValidatableResponse publish() {
        return as(clerk())
                .body(Map.of("schoolCode", school, "year", 2026, "target", "SENIOR"))
                .post("/api/v1/title-applications/publications")
                .then();
    }

    private void adoptScoring() throws IOException {
        Object document;
        try (InputStream yaml = SchemeLibrary.open("T05-post-competition-100")) {
            document = new ObjectMapper(new YAMLFactory()).readValue(yaml, Object.class);
        }
        UUID id = UUID.randomUUID();
        String data = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "schemeId",
                        id,
                        "version",
                        1,
                        "code",
                        "title-scoring",
                        "hash",
                        id.toString(),
                        "kind",
                        "TITLE",
                        "scope",
                        county.county(),
                        "effectiveFrom",
                        "2020-01-01",
                        "document",
                        document));
        Topics.send(
                LocalInfrastructure.bootstrapServers(),
                TestEvent.of(TOPIC, "teacherdev.evaluation.scheme-adopted.v1", id, 1, data));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rules.scheme(
                                List.of(county.county()), "TITLE", "title-scoring", LocalDate.parse("2026-01-01"))
                        .isPresent());
    }

    private String clerk() {
        return Tokens.clerkOf(school);
    }

    private String bureau() {
        return Tokens.grant("county-bureau", county.county()).token();
    }

    private String self(UUID teacher) {
        return Tokens.grant("teacher", school).teacherId(teacher).token();
    }
}
