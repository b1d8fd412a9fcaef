package teacherdev.teacher.talent;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TalentPoolIT {

    @Test
    void shouldTakeOnlyWhoMeetsTheSchemeAndKeepWhoLeft() {
        Fixtures county = Fixtures.newCounty();
        UUID teacher = created(aTeacherAt(county.newSchool()));
        String bureau = Tokens.grant("county-bureau", county.county()).token();
        Map<String, Object> entry = Map.of("teacherId", teacher, "pool", "RESEARCH_STAFF", "enteredOn", "2026-09-01");

        as(bureau)
                .body(entry)
                .post("/api/v1/talent-pool")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_ELIGIBLE"))
                .body("errors", hasSize(1));
        as(Tokens.admin())
                .body(Map.of("level", "MASTER", "awardedOn", "2015-06-30"))
                .post("/api/v1/teachers/" + teacher + "/degrees")
                .then()
                .statusCode(201);
        String id = as(bureau)
                .body(entry)
                .post("/api/v1/talent-pool")
                .then()
                .statusCode(201)
                .body("entryScheme", equalTo("research-staff-entry"))
                .extract()
                .path("id");
        as(bureau).body(entry).post("/api/v1/talent-pool").then().statusCode(409);
        as(bureau)
                .header("If-Match", "\"1\"")
                .body(Map.of("leftOn", "2028-09-01", "reason", "调任校长"))
                .put("/api/v1/talent-pool/" + id + "/exit")
                .then()
                .statusCode(200)
                .body("leftOn", equalTo("2028-09-01"));

        as(bureau).get("/api/v1/talent-pool?asOf=2027-01-01").then().body("items", hasSize(1));
        as(bureau).get("/api/v1/talent-pool?asOf=2028-09-01").then().body("items", hasSize(0));
        as(Tokens.grant("county-bureau", Fixtures.newCounty().county()).token())
                .get("/api/v1/talent-pool/" + id)
                .then()
                .statusCode(404);
    }
}
