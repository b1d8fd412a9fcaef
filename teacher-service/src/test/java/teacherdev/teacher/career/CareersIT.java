package teacherdev.teacher.career;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
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
class CareersIT {

    @Test
    void shouldCorrectALeaveAndKeepWhatWasKnown() {
        String school = Fixtures.newCounty().newSchool();
        UUID id = created(aTeacherAt(school));
        String leave = post(id, "leaves", Map.of("kind", "SICK", "from", "2026-03-02", "to", "2026-03-05"))
                .statusCode(201)
                .extract()
                .path("id");
        Instant before = Instant.now();

        put(id, "leaves/" + leave, "\"2\"", Map.of("kind", "SICK", "from", "2026-03-02", "to", "2026-03-09"))
                .statusCode(200)
                .body("to", equalTo("2026-03-09"));

        get(id, "leaves?asOf=2026-03-06").body("items", hasSize(1));
        get(id, "leaves?asOf=2026-03-06&knownAt=" + before).body("items", empty());
        get(id, "leaves?asOf=2026-03-04&knownAt=" + before).body("items.to", contains("2026-03-05"));
        put(id, "leaves/" + leave, "\"2\"", Map.of("kind", "SICK", "from", "2026-03-02"))
                .statusCode(412);
        put(id, "leaves/" + leave, "\"3\"", Map.of("kind", "SICK", "from", "2026-03-02"))
                .statusCode(404)
                .body("code", equalTo("FACT_UNKNOWN"));
    }

    @Test
    void shouldRefuseWhatCannotBeAndNameTheField() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID id = created(aTeacherAt(school));

        post(id, "leaves", Map.of("kind", "SICK", "from", "2026-03-02", "to", "2026-03-02"))
                .statusCode(422)
                .body("code", equalTo("END_BEFORE_START"))
                .body("errors[0].field", equalTo("to"));
        post(id, "assignments", assignment(county.newSchool(), "0.10"))
                .statusCode(422)
                .body("code", equalTo("FTE_ABOVE_FULL"))
                .body("errors[0].field", equalTo("fte"));
        post(id, "terms", Map.of("role", "PRINCIPAL", "schoolCode", "5199999999", "from", "2026-09-01"))
                .statusCode(422)
                .body("code", equalTo("SCHOOL_UNKNOWN"))
                .body("errors[0].field", equalTo("schoolCode"));
    }

    @Test
    void shouldRefuseWhatBeginsBeforeBirthAndWhatIsRecordedAlready() {
        String school = Fixtures.newCounty().newSchool();
        UUID id = created(aTeacherAt(school));
        Map<String, Object> office =
                Map.of("role", "HEAD_TEACHER", "schoolCode", school, "from", "2025-09-01", "unit", "三年级2班");
        String term = post(id, "terms", office).statusCode(201).extract().path("id");
        post(id, "leaves", Map.of("kind", "SICK", "from", "2026-03-02", "to", "2026-03-05"))
                .statusCode(201);

        post(id, "terms", office)
                .statusCode(409)
                .body("code", equalTo("FACT_REPEATED"))
                .body("errors[0].field", equalTo("from"));
        post(id, "leaves", Map.of("kind", "SICK", "from", "2026-03-03", "to", "2026-03-10"))
                .statusCode(409);
        post(id, "leaves", Map.of("kind", "SICK", "from", "2026-03-05", "to", "2026-03-10"))
                .statusCode(201);
        put(id, "terms/" + term, "\"4\"", office).statusCode(200);
        for (String part : List.of("terms", "leaves", "employments")) {
            Map<String, Object> early = new HashMap<>(Map.of("from", "1988-03-09"));
            switch (part) {
                case "terms" -> early.putAll(Map.of("role", "PRINCIPAL", "schoolCode", school));
                case "leaves" -> early.put("kind", "SICK");
                default -> early.putAll(Map.of("employer", school, "kind", "CONTRACT"));
            }
            post(id, part, early)
                    .statusCode(422)
                    .body("code", equalTo("DATE_BEFORE_BIRTH"))
                    .body("errors[0].field", equalTo("from"));
        }
        Map<String, Object> unborn = aTeacherAt(school);
        unborn.put("assignment", anAssignment(school, "1988-03-09"));
        Fixtures.post(Tokens.admin(), unborn).statusCode(422).body("errors[0].field", equalTo("assignment.from"));
        as(Tokens.admin())
                .body(List.of(unborn))
                .put("/api/v1/teachers")
                .then()
                .body("failed", equalTo(1))
                .body("results[0].errors[0].field", equalTo("assignment.from"));
    }

    @Test
    void shouldLetATeacherWorkAtTwoSchoolsAndBothSeeHer() {
        Fixtures county = Fixtures.newCounty();
        String first = county.newSchool();
        String second = county.newSchool();
        Map<String, Object> teacher = aTeacherAt(first);
        Map<String, Object> half = new HashMap<>(anAssignment(first, "2012-09-01"));
        half.put("fte", "0.50");
        teacher.put("assignment", half);
        UUID id = created(teacher);

        post(id, "assignments", assignment(second, "0.50")).statusCode(201).body("schoolCode", equalTo(second));

        as(Tokens.clerkOf(second))
                .get("/api/v1/teachers?school=" + second)
                .then()
                .body("items.id", contains(id.toString()));
        as(Tokens.clerkOf(second)).get("/api/v1/teachers/" + id).then().body("assignment.schoolCode", equalTo(first));
    }

    @Test
    void shouldKeepOtherSchoolsOutOfEveryPartOfACareer() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        String other = county.newSchool();
        UUID id = created(aTeacherAt(school));

        for (String part : new String[] {"assignments", "employments", "leaves", "terms"}) {
            as(Tokens.clerkOf(other))
                    .get("/api/v1/teachers/" + id + "/" + part)
                    .then()
                    .statusCode(404);
        }
        as(Tokens.clerkOf(other))
                .body(Map.of("kind", "SICK", "from", "2026-03-02"))
                .post("/api/v1/teachers/" + id + "/leaves")
                .then()
                .statusCode(404);
        as(Tokens.clerkOf(school))
                .body(assignment(other, "0.10"))
                .post("/api/v1/teachers/" + id + "/assignments")
                .then()
                .statusCode(403)
                .body("code", equalTo("OUT_OF_SCOPE"));
    }

    @Test
    void shouldEndACareerAndKeepItReadableWhereItEnded() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID id = created(aTeacherAt(school));
        post(id, "terms", Map.of("role", "HEAD_TEACHER", "schoolCode", school, "from", "2020-09-01"))
                .statusCode(201);

        post(id, "departure", Map.of("status", "RETIRED", "from", "2026-02-01")).statusCode(201);

        as(Tokens.clerkOf(school))
                .get("/api/v1/teachers/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"));
        get(id, "assignments").body("items.to", contains("2026-02-01"));
        get(id, "terms").body("items.to", contains("2026-02-01"));
        as(Tokens.clerkOf(county.newSchool()))
                .get("/api/v1/teachers/" + id)
                .then()
                .statusCode(404);
        post(id, "departure", Map.of("status", "LEFT", "from", "2026-02-01"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_DEPARTED"));
    }

    private static Map<String, Object> assignment(String school, String fte) {
        return Map.of("schoolCode", school, "from", "2013-09-01", "fte", fte, "primary", false, "kind", "CONCURRENT");
    }

    private static ValidatableResponse get(UUID id, String path) {
        return as(Tokens.admin())
                .get("/api/v1/teachers/" + id + "/" + path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(UUID id, String path, Map<String, Object> body) {
        return as(Tokens.admin())
                .body(body)
                .post("/api/v1/teachers/" + id + "/" + path)
                .then();
    }

    private static ValidatableResponse put(UUID id, String path, String ifMatch, Map<String, Object> body) {
        return as(Tokens.admin())
                .header("If-Match", ifMatch)
                .body(body)
                .put("/api/v1/teachers/" + id + "/" + path)
                .then();
    }
}
