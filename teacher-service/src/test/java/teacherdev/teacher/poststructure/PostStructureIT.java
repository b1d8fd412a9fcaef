package teacherdev.teacher.poststructure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/** Scenario 11: 75 posts, senior 25 % -> 18; occupied 45 -> 409; a special post is not counted. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PostStructureIT {

    private static final int SENIORS = 45;

    private String school;

    @BeforeEach
    void aSchool() {
        school = Fixtures.newCounty().newSchool();
    }

    @Test
    void shouldRefuseAnAppointmentBeyondTheQuotaWithTheFiguresAndLetASpecialPostPass() {
        plan().statusCode(201).body("levels[0].quota", equalTo(18));
        for (int i = 0; i < SENIORS; i++) {
            UUID teacher = created(aTeacherAt(school));
            as(Tokens.admin())
                    .body(Map.of("level", "SENIOR", "appointedOn", "2015-09-01"))
                    .post("/api/v1/teachers/" + teacher + "/titles")
                    .then()
                    .statusCode(201);
        }
        UUID next = created(aTeacherAt(school));

        appoint(next, false)
                .statusCode(409)
                .body("code", equalTo("POST_QUOTA_FULL"))
                .body("quota", equalTo(18))
                .body("occupied", equalTo(45))
                .body("over", equalTo(27));
        appoint(next, true)
                .statusCode(201)
                .body("specialPost", equalTo(true))
                .body("warnings", contains("FACTS_MISSING"));
        structure()
                .body("levels[0].quota", equalTo(18))
                .body("levels[0].occupied", equalTo(45))
                .body("levels[0].special", equalTo(1))
                .body("levels[0].over", equalTo(27));
    }

    @Test
    void shouldAppointWhileThereIsAPostAndForecastTheYearsToCome() {
        plan().statusCode(201);
        UUID teacher = created(aTeacherAt(school));

        appoint(teacher, false).statusCode(201);

        structure().body("levels[0].occupied", equalTo(1)).body("levels[0].free", equalTo(17));
        as(Tokens.admin())
                .get("/api/v1/post-structure/" + school + "/forecast?asOf=2026-10-01&years=2&appointedEachYear=3")
                .then()
                .statusCode(200)
                .body("levels[0].years.occupied", contains(4, 7))
                .body("levels[0].years.free", contains(14, 11));
    }

    @Test
    void shouldTellThePostsOfAPastDayAsTheyWereWhenPlansAndCareersChangeLater() {
        plan().statusCode(201);
        UUID teacher = created(aTeacherAt(school));
        appoint(teacher, false).statusCode(201);
        String known = as(Tokens.admin())
                .get("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .extract()
                .path("items[0].recordedAt");
        as(Tokens.admin())
                .body(Map.of("schoolCode", school, "from", "2010-01-01", "posts", 40, "shares", Map.of("SENIOR", "25")))
                .post("/api/v1/post-structure")
                .then()
                .statusCode(201);
        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2026-10-02"))
                .post("/api/v1/teachers/" + teacher + "/departure")
                .then()
                .statusCode(201);

        structure("2026-10-01", null)
                .body("posts", equalTo(40))
                .body("levels[0].quota", equalTo(10))
                .body("levels[0].occupied", equalTo(1));
        structure("2026-10-02", null).body("levels[0].occupied", equalTo(0));
        structure("2026-10-02", known)
                .body("posts", equalTo(75))
                .body("levels[0].quota", equalTo(18))
                .body("levels[0].occupied", equalTo(1));
        as(Tokens.admin())
                .get("/api/v1/post-structure?organisation=" + school + "&asOf=2026-10-02&knownAt=" + known)
                .then()
                .statusCode(200)
                .body("items[0].posts", equalTo(75))
                .body("items[0].levels[0].occupied", equalTo(1));
    }

    private ValidatableResponse structure(String day, String knownAt) {
        return as(Tokens.admin())
                .get("/api/v1/post-structure/" + school + "?asOf=" + day
                        + (knownAt == null ? "" : "&knownAt=" + knownAt))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldShowNothingOfAnotherSchoolAndLetNobodyAppointThere() {
        plan().statusCode(201);
        String stranger =
                Tokens.grant("county-bureau", Fixtures.newCounty().county()).token();
        UUID teacher = created(aTeacherAt(school));

        as(stranger).get("/api/v1/post-structure/" + school).then().statusCode(404);
        as(stranger)
                .body(Map.of("teacherId", teacher, "level", "SENIOR", "appointedOn", "2026-09-01"))
                .post("/api/v1/post-structure/appointments")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseSharesOfMoreThanThereAre() {
        as(Tokens.admin())
                .body(Map.of(
                        "schoolCode",
                        school,
                        "from",
                        "2010-01-01",
                        "posts",
                        75,
                        "shares",
                        Map.of("SENIOR", "60", "FIRST", "40.01")))
                .post("/api/v1/post-structure")
                .then()
                .statusCode(422)
                .body("code", equalTo("POST_SHARES"))
                .body("errors[0].field", equalTo("shares"));
    }

    private ValidatableResponse plan() {
        return as(Tokens.admin())
                .body(Map.of("schoolCode", school, "from", "2010-01-01", "posts", 75, "shares", Map.of("SENIOR", "25")))
                .post("/api/v1/post-structure")
                .then();
    }

    private ValidatableResponse appoint(UUID teacher, boolean special) {
        return as(Tokens.admin())
                .body(Map.of(
                        "teacherId", teacher, "level", "SENIOR", "appointedOn", "2026-09-01", "specialPost", special))
                .post("/api/v1/post-structure/appointments")
                .then();
    }

    private ValidatableResponse structure() {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/post-structure/" + school + "?asOf=2026-09-01")
                .then()
                .statusCode(200);
    }
}
