package teacherdev.teacher.termgoal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;
import static teacherdev.teacher.Principals.aPrincipalOf;
import static teacherdev.teacher.Principals.agreed;
import static teacherdev.teacher.Principals.draft;
import static teacherdev.teacher.Principals.goal;
import static teacherdev.teacher.Principals.observe;
import static teacherdev.teacher.Principals.review;
import static teacherdev.teacher.Principals.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;
import teacherdev.teacher.Principals;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TermGoalsIT {

    private static final Map<String, Object> AGREE = Map.of("verdict", "AGREE");

    @Inject
    AdoptedRules rules;

    private Fixtures county;
    private String school;
    private String bureau;
    private UUID principal;
    private String herself;

    @BeforeEach
    void aPrincipal() {
        county = Fixtures.newCounty();
        school = county.newSchool();
        bureau = Tokens.grant("county-bureau", county.county()).token();
        principal = aPrincipalOf(school, "2020-09-01");
        herself = Tokens.grant("teacher", school).teacherId(principal).token();
    }

    @Test
    void shouldLeadGoalsFromTheDraftToTheEndReviewWithTheirWeightedShare() {
        String id = draft(herself, principal, school, "2020-09-01", "2023-09-01")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("DRAFT"))
                .body("goalsMetPercent", nullValue())
                .extract()
                .path("id");
        step(herself, id, 1, "agreement", AGREE).statusCode(403);
        step(bureau, id, 1, "agreement", AGREE).statusCode(409).body("code", equalTo("GOALS_STATE"));
        step(herself, id, 1, "submission", Map.of()).statusCode(200).body("state", equalTo("SUBMITTED"));
        step(bureau, id, 2, "agreement", Map.of("verdict", "RETURN"))
                .statusCode(422)
                .body("code", equalTo("REASON_REQUIRED"));
        step(bureau, id, 2, "agreement", Map.of("verdict", "RETURN", "statement", "目标须可衡量"))
                .statusCode(200);
        as(herself)
                .header("If-Match", "\"3\"")
                .body(Map.of("goals", List.of(goal("骨干教师由4人增至10人", "30"), goal("巩固率100%", "10"))))
                .put("/api/v1/term-goals/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(4));
        step(herself, id, 4, "submission", Map.of()).statusCode(200);
        step(bureau, id, 4, "agreement", AGREE).statusCode(412);
        step(bureau, id, 5, "agreement", AGREE).statusCode(200).body("state", equalTo("AGREED"));
        as(herself)
                .header("If-Match", "\"6\"")
                .body(Map.of("goals", List.of(goal("更容易的目标", "1"))))
                .put("/api/v1/term-goals/" + id)
                .then()
                .statusCode(409);

        step(bureau, id, 6, "mid-term-review", review("2023-09-01", "MET", "MET"))
                .statusCode(422)
                .body("code", equalTo("REVIEW_DAY"));
        step(bureau, id, 6, "mid-term-review", review("2022-03-10", "PARTLY_MET", "NOT_MET"))
                .statusCode(200);
        step(bureau, id, 7, "end-review", review("2023-08-30", "MET", "MET")).statusCode(422);
        step(bureau, id, 7, "end-review", review("2023-09-05", "MET", "PARTLY_MET"))
                .statusCode(200)
                .body("state", equalTo("CONCLUDED"))
                .body("goalsMetPercent", equalTo("87.50"))
                .body("concludedOn", equalTo("2023-09-05"));

        details(herself, id)
                .statusCode(200)
                .header("ETag", equalTo("\"8\""))
                .body("goals.midTermOutcome", contains("PARTLY_MET", "NOT_MET"))
                .body("goals.outcome", contains("MET", "PARTLY_MET"))
                .body("midTermFrom", equalTo("2022-03-02"))
                .body(
                        "steps.state",
                        contains(
                                "DRAFT",
                                "SUBMITTED",
                                "RETURNED",
                                "RETURNED",
                                "SUBMITTED",
                                "AGREED",
                                "MID_TERM_REVIEWED",
                                "CONCLUDED"));
    }

    @Test
    void shouldSetGoalsOnlyForWhoLeadsTheSchoolOncePerTermAndWithinThePolicy() {
        draft(bureau, created(aTeacherAt(school)), school, "2020-09-01", "2023-09-01")
                .statusCode(422)
                .body("code", equalTo("NOT_PRINCIPAL"));
        draft(bureau, principal, school, "2020-09-01", "2026-09-02")
                .statusCode(422)
                .body("code", equalTo("TERM_LENGTH"));
        String id = draft(bureau, principal, school, "2020-09-01", "2026-09-01")
                .statusCode(201)
                .extract()
                .path("id");
        draft(bureau, principal, school, "2025-09-01", "2027-09-01")
                .statusCode(409)
                .body("code", equalTo("GOALS_EXIST"));
        draft(bureau, principal, school, "2026-09-01", "2027-09-01").statusCode(201);
        step(bureau, id, 1, "withdrawal", Map.of("statement", "任期改为三年")).statusCode(200);
        draft(bureau, principal, school, "2020-09-01", "2023-09-01").statusCode(201);

        String other =
                Tokens.grant("county-bureau", Fixtures.newCounty().county()).token();
        as(other).get("/api/v1/term-goals/" + id).then().statusCode(404);
        step(other, id, 2, "withdrawal", Map.of("statement", "x")).statusCode(404);
        as(other).get("/api/v1/term-goals").then().statusCode(200).body("items", empty());
        as(bureau).get("/api/v1/term-goals?state=DRAFT").then().body("items", hasSize(2));
        as(bureau).get("/api/v1/term-goals?asOf=2023-09-01").then().body("items.id", contains(id));
    }

    @Test
    void shouldLetNobodyReviewHerOwnGoalsAndWantEachGoalOnce() {
        String id = agreed(bureau, principal, school, "2020-09-01", "2023-09-01");
        String principalInTheBureau = Tokens.grant("county-bureau", county.county())
                .teacherId(principal)
                .token();

        step(principalInTheBureau, id, 3, "end-review", review("2023-09-05", "MET", "MET"))
                .statusCode(422)
                .body("code", equalTo("GOALS_OF_ONESELF"));
        Map<String, Object> half =
                Map.of("reviewedOn", "2023-09-05", "goals", List.of(Map.of("number", 1, "outcome", "MET")));
        step(bureau, id, 3, "end-review", half).statusCode(422).body("code", equalTo("GOALS_INCOMPLETE"));
    }

    @Test
    void shouldShowTheLessonsObservedInTheYearsOfTheTermAndWhichYearsStayedShort() {
        Adopted.policy(rules, county.county(), "OBSERVATION", Map.of("lessonsPerYearMin", Map.of("PRINCIPAL", 2)));
        String id = agreed(bureau, principal, school, "2020-09-01", "2022-09-01");
        observe(herself, principal, school, "2020-10-12", 1).statusCode(201);
        observe(herself, principal, school, "2021-08-31", 1).statusCode(201);
        observe(herself, principal, school, "2021-09-01", 1).statusCode(201);

        details(bureau, id)
                .body("observations.year", contains(2020, 2021))
                .body("observations.lessons", contains(2, 1))
                .body("observations.minimum", contains(2, 2))
                .body("observationYearsShort", equalTo(1));
    }

    @Test
    void shouldTellEachSideWhatWaitsForIt() {
        String draft = draft(bureau, principal, school, "2026-09-01", "2029-09-01")
                .extract()
                .path("id");
        tasks(herself)
                .body(
                        "items.findAll { it.kind == 'TERM_GOALS_TO_COMPLETE' }.href",
                        contains("/api/v1/term-goals/" + draft));
        tasks(bureau).body("items", empty());

        step(herself, draft, 1, "submission", Map.of()).statusCode(200);
        tasks(herself).body("items.kind", not(hasItem("TERM_GOALS_TO_COMPLETE")));
        tasks(bureau).body("items.kind", contains("TERM_GOALS_TO_AGREE"));

        String over = agreed(bureau, principal, school, "2020-09-01", "2023-09-01");
        tasks(bureau)
                .body("items.kind", hasItems("TERM_GOALS_TO_AGREE", "TERM_GOALS_TO_REVIEW"))
                .body("items.find { it.kind == 'TERM_GOALS_TO_REVIEW' }.href", equalTo("/api/v1/term-goals/" + over));
        step(bureau, over, 3, "end-review", review("2023-09-05", "MET", "MET")).statusCode(200);
        tasks(bureau).body("items.kind", contains("TERM_GOALS_TO_AGREE"));
    }

    @Test
    void shouldFollowTheMergeOfTwoRecordsAndGiveAPersonAllOfIt() {
        UUID second = created(aTeacherAt(school));
        Principals.holds(second, school, "2014-09-01");
        String goals = agreed(bureau, second, school, "2014-09-01", "2017-09-01");
        observe(bureau, second, school, "2016-10-12", 3).statusCode(201);
        observe(bureau, principal, school, "2016-10-12", 3).statusCode(201);
        String twice = draft(bureau, principal, school, "2020-09-01", "2022-09-01")
                .extract()
                .path("id");
        draft(bureau, second, school, "2021-09-01", "2023-09-01").statusCode(201);

        merge(second).statusCode(409).body("errors.field", hasItem("termGoals"));
        step(bureau, twice, 1, "withdrawal", Map.of("statement", "重复")).statusCode(200);
        merge(second).statusCode(200);

        as(bureau)
                .get("/api/v1/term-goals?teacher=" + principal)
                .then()
                .body("items.id", hasItems(goals, twice))
                .body("items", hasSize(3));
        details(bureau, goals).body("plan.teacherId", equalTo(principal.toString()));
        as(bureau)
                .get("/api/v1/teachers/" + principal + "/lesson-observations/standing?year=2016")
                .then()
                .body("lessons", equalTo(1));
        as(herself)
                .get("/api/v1/teachers/" + principal + "/personal-data")
                .then()
                .statusCode(200)
                .body("records.term_goal_plan", hasSize(3))
                .body("records.term_goal", hasSize(6))
                .body("records.lesson_observation", hasSize(2));
        observe(bureau, second, school, "2016-10-13", 3).statusCode(409).body("code", equalTo("TEACHER_MERGED"));
        draft(bureau, second, school, "2030-09-01", "2031-09-01").statusCode(409);
    }

    @Test
    void shouldTakeOutWhatWasRemarkedWhenSheIsErasedAndKeepWhatIsCounted() {
        String id = agreed(bureau, principal, school, "2020-09-01", "2020-12-01");
        observe(bureau, principal, school, "2020-10-12", 3).statusCode(201);
        step(
                        bureau,
                        id,
                        3,
                        "end-review",
                        Map.of(
                                "reviewedOn", "2020-12-05",
                                "statement", "示例教师总体良好",
                                "goals",
                                        List.of(
                                                Map.of("number", 1, "outcome", "MET", "remark", "示例教师带头"),
                                                Map.of("number", 2, "outcome", "MET"))))
                .statusCode(200);
        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2020-12-01"))
                .post("/api/v1/teachers/" + principal + "/departure")
                .then()
                .statusCode(201);
        Map<String, Object> reason = Map.of("reason", "Retention period is over");
        int version = as(Tokens.admin())
                .get("/api/v1/teachers/" + principal)
                .then()
                .extract()
                .path("version");
        as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(reason)
                .put("/api/v1/teachers/" + principal + "/personal-data/erasure")
                .then()
                .statusCode(204);

        as(bureau).get("/api/v1/term-goals/" + id).then().statusCode(200).body(not(containsString("示例教师")));
        as(Tokens.admin())
                .get("/api/v1/teachers/" + principal + "/personal-data")
                .then()
                .body("records.term_goal_plan", hasSize(1))
                .body(not(containsString("示例教师")));
    }

    private ValidatableResponse merge(UUID absorbed) {
        int version = version(principal);
        return as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "absorbedId",
                        absorbed,
                        "absorbedVersion",
                        version(absorbed),
                        "reason",
                        "同一教师重复导入",
                        "survivorOnly",
                        List.of("ASSIGNMENTS", "TERMS")))
                .post("/api/v1/teachers/" + principal + "/merge")
                .then();
    }

    private static int version(UUID id) {
        return as(Tokens.admin()).get("/api/v1/teachers/" + id).then().extract().path("version");
    }

    private static ValidatableResponse details(String token, String id) {
        return as(token).get("/api/v1/term-goals/" + id).then();
    }

    private static ValidatableResponse tasks(String token) {
        return as(token).get("/api/v1/service-tasks").then().statusCode(200);
    }
}
