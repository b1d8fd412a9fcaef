package teacherdev.teacher.observation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;
import static teacherdev.teacher.Principals.aPrincipalOf;
import static teacherdev.teacher.Principals.observe;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ObservationsIT {

    @Inject
    AdoptedRules rules;

    @Test
    void shouldLogEachLessonOnceAndCountWhatIsNotWithdrawn() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID principal = aPrincipalOf(school, "2020-09-01");
        UUID teacher = created(aTeacherAt(school));
        String herself = Tokens.grant("teacher", school).teacherId(principal).token();
        String log = "/api/v1/teachers/" + principal + "/lesson-observations";
        Map<String, Object> lesson = Map.of(
                "observedOn",
                "2025-10-13",
                "period",
                3,
                "schoolCode",
                school,
                "subject",
                "CHINESE",
                "taughtBy",
                teacher);

        String id = as(herself)
                .body(lesson)
                .post(log)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("schoolCode", equalTo(school))
                .extract()
                .path("id");
        as(herself).body(lesson).post(log).then().statusCode(409).body("code", equalTo("OBSERVATION_EXISTS"));
        observe(herself, principal, school, "2199-10-13", 3).statusCode(422).body("code", equalTo("OBSERVATION_AHEAD"));
        observe(herself, principal, "9999999999", "2025-10-13", 4)
                .statusCode(422)
                .body("code", equalTo("SCHOOL_UNKNOWN"));
        observe(herself, principal, school, "2025-10-13", 4).statusCode(201);
        as(herself)
                .get(log + "/standing?year=2025")
                .then()
                .body("lessons", equalTo(2))
                .body("minimum", equalTo(0));
        as(Tokens.grant("teacher", school).teacherId(teacher).token())
                .get("/api/v1/teachers/" + teacher + "/lesson-observations?side=TAUGHT")
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(principal.toString()));
        as(Tokens.grant("teacher", school).teacherId(teacher).token())
                .get(log)
                .then()
                .statusCode(404);

        as(herself)
                .header("If-Match", "\"7\"")
                .body(Map.of("reason", "课改为自习"))
                .put(log + "/" + id + "/withdrawal")
                .then()
                .statusCode(412);
        as(herself)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "课改为自习"))
                .put(log + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawnAt", notNullValue());

        as(herself).get(log + "/standing?year=2025").then().body("lessons", equalTo(1));
        as(herself).get(log).then().body("items", hasSize(2));
        as(herself).get(log + "?until=2025-10-12").then().body("items", empty());
        as(herself).body(lesson).post(log).then().statusCode(201);
    }

    @Test
    void shouldTellWhichLeadersOweLessonsByTheCountysPolicy() {
        Fixtures county = Fixtures.newCounty();
        Adopted.policy(
                rules, county.county(), "OBSERVATION", Map.of("lessonsPerYearMin", Map.of("PRINCIPAL", 2, "DEAN", 5)));
        String school = county.newSchool();
        UUID principal = aPrincipalOf(school, "2020-09-01");
        UUID later = aPrincipalOf(county.newSchool(), "2026-09-01");
        created(aTeacherAt(school));
        observe(Tokens.admin(), principal, school, "2025-09-01", 1).statusCode(201);
        observe(Tokens.admin(), principal, school, "2026-09-01", 1).statusCode(201);
        String bureau = Tokens.grant("county-bureau", county.county()).token();
        String standing = "/api/v1/lesson-observations/standing?organisation=" + county.county();

        as(bureau)
                .get(standing + "&year=2025")
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(principal.toString()))
                .body("items.lessons", contains(1))
                .body("items.minimum", contains(2))
                .body("items.missing", contains(1));
        as(bureau)
                .get(standing + "&year=2026")
                .then()
                .body("items.teacherId", contains(principal.toString(), later.toString()))
                .body("items.missing", contains(1, 2));
        as(Tokens.grant("county-bureau", Fixtures.newCounty().county()).token())
                .get(standing + "&year=2025")
                .then()
                .body("items", empty());
    }
}
