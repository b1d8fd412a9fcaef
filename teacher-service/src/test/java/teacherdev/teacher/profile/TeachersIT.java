package teacherdev.teacher.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;
import static teacherdev.teacher.Fixtures.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TeachersIT {

    @Test
    void shouldRecordATeacherAndMaskTheIdentityNumber() {
        String school = Fixtures.newCounty().newSchool();
        Map<String, Object> teacher = aTeacherAt(school);
        teacher.put("identityNumber", "11010519491231002x");

        post(Tokens.clerkOf(school), teacher)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("version", equalTo(1))
                .body("identityNumber", equalTo("110105********002X"))
                .body("assignment.schoolCode", equalTo(school))
                .body("assignment.fte", equalTo("1.00"));
    }

    @Test
    void shouldRefuseAnIdentityNumberWithAWrongCheckDigit() {
        Map<String, Object> teacher = aTeacherAt(Fixtures.newCounty().newSchool());
        teacher.put("identityNumber", "110105194912310021");

        post(Tokens.admin(), teacher)
                .statusCode(422)
                .body("code", equalTo("IDENTITY_NUMBER_INVALID"))
                .body("errors[0].field", equalTo("identityNumber"));
    }

    @Test
    void shouldAnswerARepeatedKeyWithTheSameTeacherAndRefuseAnotherBody() {
        Map<String, Object> teacher = aTeacherAt(Fixtures.newCounty().newSchool());
        String key = UUID.randomUUID().toString();
        Response once = withKey(key, teacher);

        Response twice = withKey(key, teacher);

        assertThat(twice.statusCode()).isEqualTo(201);
        assertThat(twice.asString()).isEqualTo(once.asString());
        teacher.put("name", "另一位教师");
        assertThat(withKey(key, teacher).statusCode()).isEqualTo(422);
    }

    @Test
    void shouldRequireAnIdempotencyKey() {
        Map<String, Object> teacher = aTeacherAt(Fixtures.newCounty().newSchool());

        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body(teacher)
                .post("/api/v1/teachers")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void shouldShowWhatHeldOnADayAndWhatWasKnownThen() {
        Fixtures county = Fixtures.newCounty();
        String before = county.newSchool();
        String after = county.newSchool();
        UUID id = created(aTeacherAt(before));
        Instant beforeTheMove = Instant.now();
        Map<String, Object> move = anUpdate();
        move.put("effectiveFrom", "2020-09-01");
        move.put("assignment", anAssignment(after, "2020-09-01"));

        as(Tokens.admin())
                .header("If-Match", "\"1\"")
                .body(move)
                .put("/api/v1/teachers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("assignment.schoolCode", equalTo(after));

        school(id, "asOf=2020-08-31")
                .body("assignment.schoolCode", equalTo(before))
                .body("assignment.to", equalTo("2020-09-01"));
        school(id, "asOf=2020-09-01")
                .body("assignment.schoolCode", equalTo(after))
                .body("assignment.to", nullValue());
        school(id, "asOf=2020-09-01&knownAt=" + beforeTheMove).body("assignment.schoolCode", equalTo(before));
    }

    @Test
    void shouldRefuseAnUpdateWithoutOrWithAStaleVersion() {
        UUID id = created(aTeacherAt(Fixtures.newCounty().newSchool()));

        as(Tokens.admin()).body(anUpdate()).put("/api/v1/teachers/" + id).then().statusCode(428);
        as(Tokens.admin())
                .header("If-Match", "\"7\"")
                .body(anUpdate())
                .put("/api/v1/teachers/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void shouldHideATeacherFromOtherSchoolsAndCounties() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        String other = county.newSchool();
        UUID id = created(aTeacherAt(school));

        read(Tokens.clerkOf(school), id).statusCode(200);
        read(Tokens.clerkOf(other), id).statusCode(404);
        read(Tokens.grant("county-bureau", county.county()).token(), id).statusCode(200);
        read(Tokens.grant("county-bureau", Fixtures.newCounty().county()).token(), id)
                .statusCode(404);
        read(Tokens.grant("teacher", school).teacherId(id).token(), id).statusCode(200);
        read(Tokens.grant("teacher", school).teacherId(UUID.randomUUID()).token(), id)
                .statusCode(404);
        read(Tokens.admin(), UUID.randomUUID()).statusCode(404);
        post(Tokens.clerkOf(other), aTeacherAt(school)).statusCode(403).body("code", equalTo("OUT_OF_SCOPE"));
    }

    @Test
    void shouldLetNobodyChangeWhatLiesOutsideHerScope() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID id = created(aTeacherAt(school));
        String stranger =
                Tokens.grant("county-bureau", Fixtures.newCounty().county()).token();
        Map<String, Object> particulars =
                Map.of("name", "改名", "kind", "SCHOOL", "stages", new String[] {"PRIMARY"}, "setting", "TOWN");

        as(stranger)
                .header("If-Match", "\"1\"")
                .body(anUpdate())
                .put("/api/v1/teachers/" + id)
                .then()
                .statusCode(404);
        as(stranger)
                .header("If-Match", "\"1\"")
                .body(particulars)
                .put("/api/v1/schools/" + school)
                .then()
                .statusCode(404);
        as(Tokens.clerkOf(school)).get("/api/v1/schools/" + school).then().body("name", equalTo("示例小学"));
        as(Tokens.grant("county-bureau", county.county()).token())
                .header("If-Match", "\"1\"")
                .body(particulars)
                .put("/api/v1/schools/" + school)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("改名"));
    }

    @Test
    void shouldPageThroughTheTeachersOfASchoolInTheOrderOfNames() {
        String school = Fixtures.newCounty().newSchool();
        for (String name : List.of("王五", "安七", "张三", "李四", "张三")) {
            Map<String, Object> teacher = aTeacherAt(school);
            teacher.put("name", name);
            created(teacher);
        }

        List<String> names = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = as(Tokens.clerkOf(school))
                    .queryParam("limit", 2)
                    .queryParam("after", after)
                    .get("/api/v1/teachers")
                    .then()
                    .statusCode(200)
                    .extract();
            names.addAll(page.jsonPath().getList("items.name", String.class));
            after = page.path("next");
        }

        assertThat(names).containsExactly("安七", "李四", "王五", "张三", "张三");
    }

    @Test
    void shouldNarrowTheListByFilters() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        Map<String, Object> found = aTeacherAt(school);
        found.put("name", "欧阳%一");
        found.put("stage", "JUNIOR");
        found.put("subjects", new String[] {"PHYSICS"});
        UUID id = created(found);
        created(aTeacherAt(school));

        for (var filter :
                Map.of("stage", "JUNIOR", "subject", "PHYSICS", "name", "欧阳%").entrySet()) {
            as(Tokens.clerkOf(school))
                    .queryParam("school", school)
                    .queryParam(filter.getKey(), filter.getValue())
                    .get("/api/v1/teachers")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id.toString()));
        }
        as(Tokens.admin())
                .get("/api/v1/teachers?region=" + county.county() + "&limit=1")
                .then()
                .statusCode(200)
                .body("next", notNullValue())
                .header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""));
    }

    @Test
    void shouldNameEachOffendingField() {
        Map<String, Object> teacher = aTeacherAt(Fixtures.newCounty().newSchool());
        teacher.put("name", " ");
        teacher.put("gender", null);

        post(Tokens.admin(), teacher)
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"))
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("gender"));
    }

    private static io.restassured.response.ValidatableResponse school(UUID id, String query) {
        return as(Tokens.admin())
                .get("/api/v1/teachers/" + id + "?" + query)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse read(String token, UUID id) {
        return as(token).get("/api/v1/teachers/" + id).then();
    }

    private static Response withKey(String key, Map<String, Object> teacher) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(teacher)
                .post("/api/v1/teachers");
    }

    private static Map<String, Object> anUpdate() {
        Map<String, Object> update = new HashMap<>();
        update.put("name", "示例教师");
        update.put("gender", "FEMALE");
        update.put("birthDate", "1988-03-09");
        update.put("subjects", new String[] {"CHINESE"});
        update.put("stage", "PRIMARY");
        update.put("employmentKind", "ESTABLISHED");
        return update;
    }
}
