package teacherdev.teacher.mobility;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
class TransfersIT {

    @Inject
    AdoptedRules rules;

    @Test
    void shouldLetAPlacementLastAsLongAsTheCountyHasAdopted() {
        Fixtures county = Fixtures.newCounty();
        String giving = county.newSchool();
        Adopted.policy(rules, county.county(), "MOBILITY", Map.of("placementYears", 2));

        as(Tokens.clerkOf(giving))
                .body(offer(created(aTeacherAt(giving)), "PLACEMENT", county.newSchool(), "2027-09-01"))
                .post("/api/v1/transfers")
                .then()
                .statusCode(201)
                .body("to", equalTo("2029-09-01"));
    }

    @Test
    void shouldMoveATeacherWhenBothSchoolsAgreeAndBringHerBackAfterAPlacement() {
        Fixtures county = Fixtures.newCounty();
        String giving = county.newSchool();
        String taking = county.newSchool();
        UUID teacher = created(aTeacherAt(giving));
        Map<String, Object> placement = offer(teacher, "PLACEMENT", taking, "2020-09-01");

        String id = as(Tokens.clerkOf(giving))
                .body(placement)
                .post("/api/v1/transfers")
                .then()
                .statusCode(201)
                .body("status", equalTo("OFFERED"))
                .body("fromSchool", equalTo(giving))
                .body("to", equalTo("2023-09-01"))
                .body("direction", equalTo("LEVEL"))
                .body("warnings", empty())
                .extract()
                .path("id");
        as(Tokens.clerkOf(taking)).get("/api/v1/teachers/" + teacher).then().statusCode(404);
        as(Tokens.clerkOf(giving))
                .body(placement)
                .post("/api/v1/transfers")
                .then()
                .statusCode(409)
                .body("code", equalTo("TRANSFER_PENDING"));
        decide(Tokens.clerkOf(giving), id, 1, "ACCEPTED").statusCode(403);
        decide(Tokens.clerkOf(taking), id, 1, "WITHDRAWN").statusCode(403);
        decide(Tokens.clerkOf(county.newSchool()), id, 1, "ACCEPTED").statusCode(404);

        decide(Tokens.clerkOf(taking), id, 1, "ACCEPTED").statusCode(200);

        as(Tokens.admin())
                .get("/api/v1/teachers/" + teacher + "/assignments")
                .then()
                .body("items.schoolCode", contains(giving, taking, giving))
                .body("items.from", contains("2012-09-01", "2020-09-01", "2023-09-01"))
                .body("items.kind", contains("POST", "PLACEMENT", "POST"));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        as(Tokens.admin()).get("/api/v1/transfers/" + id).then().body("status", equalTo("RETURNED")));
        decide(Tokens.clerkOf(taking), id, 1, "DECLINED").statusCode(412);
        decide(Tokens.clerkOf(taking), id, 3, "DECLINED").statusCode(409).body("code", equalTo("TRANSFER_DECIDED"));
    }

    @Test
    void shouldTellTheDirectionOfARotationAndWarnOfATownSchoolThatTakesAHighSchoolTeacher() {
        String county = Fixtures.newCounty().county();
        String high = county + "8001";
        String weak = county + "8002";
        String town = county + "8003";
        as(Tokens.admin())
                .body(List.of(
                        school(high, county, "SENIOR", "URBAN", false),
                        school(weak, county, "SENIOR", "VILLAGE", true),
                        school(town, county, "PRIMARY", "TOWN", false)))
                .put("/api/v1/schools")
                .then()
                .body("created", equalTo(3));
        UUID teacher = created(aTeacherAt(high));

        Map<String, Object> rotation = offer(teacher, "ROTATION", weak, "2026-09-01");
        rotation.put("to", "2036-09-01");
        String id = as(Tokens.clerkOf(high))
                .body(rotation)
                .post("/api/v1/transfers")
                .then()
                .statusCode(201)
                .body("direction", equalTo("STRONG_TO_WEAK"))
                .extract()
                .path("id");
        decide(Tokens.clerkOf(weak), id, 1, "ACCEPTED").statusCode(200);
        as(Tokens.clerkOf(weak)).get("/api/v1/rotations").then().body("items.id", hasItem(id));
        String bureau = Tokens.grant("county-bureau", county).token();
        moves(bureau, "rotations?direction=STRONG_TO_WEAK&kind=ROTATION&asOf=2030-01-01&organisation=" + weak)
                .body("items.id", contains(id));
        moves(bureau, "transfers?status=ACCEPTED&organisation=" + high).body("items.id", contains(id));
        for (String none : List.of("direction=LEVEL", "kind=SUPPORT", "asOf=2026-08-31", "organisation=" + town)) {
            moves(bureau, "rotations?" + none).body("items", hasSize(0));
        }

        as(Tokens.admin())
                .body(offer(created(aTeacherAt(high)), "TRANSFER", town, "2026-09-01"))
                .post("/api/v1/transfers")
                .then()
                .statusCode(201)
                .body("warnings", contains("COUNTY_HIGH_SCHOOL_TEACHER_TAKEN"));
    }

    @Test
    void shouldRefuseMovesThatCannotBe() {
        Fixtures county = Fixtures.newCounty();
        String giving = county.newSchool();
        String taking = county.newSchool();
        UUID teacher = created(aTeacherAt(giving));
        Map<String, Object> endless = offer(teacher, "ROTATION", taking, "2026-09-01");
        Map<String, Object> backwards = new HashMap<>(endless);
        backwards.put("to", "2026-08-01");

        post(endless).statusCode(422).body("code", equalTo("TRANSFER_END_WRONG"));
        post(backwards)
                .statusCode(422)
                .body("code", equalTo("END_BEFORE_START"))
                .body("errors[0].field", equalTo("to"));
        post(offer(teacher, "TRANSFER", giving, "2026-09-01"))
                .statusCode(422)
                .body("code", equalTo("TRANSFER_SAME_SCHOOL"));
        post(offer(teacher, "TRANSFER", taking, "2001-09-01"))
                .statusCode(409)
                .body("code", equalTo("TRANSFER_OUTDATED"));
        as(Tokens.clerkOf(taking))
                .body(offer(teacher, "TRANSFER", taking, "2026-09-01"))
                .post("/api/v1/transfers")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse moves(String token, String query) {
        return as(token).get("/api/v1/" + query).then().statusCode(200);
    }

    private static ValidatableResponse post(Map<String, Object> offer) {
        return as(Tokens.admin()).body(offer).post("/api/v1/transfers").then();
    }

    private static ValidatableResponse decide(String token, String id, long version, String status) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("status", status))
                .put("/api/v1/transfers/" + id + "/decision")
                .then();
    }

    private static Map<String, Object> offer(UUID teacher, String kind, String school, String from) {
        return new HashMap<>(Map.of("teacherId", teacher.toString(), "kind", kind, "toSchool", school, "from", from));
    }

    private static Map<String, Object> school(String code, String region, String stage, String setting, boolean weak) {
        return Map.of(
                "code",
                code,
                "name",
                "示例学校",
                "region",
                region,
                "kind",
                "SCHOOL",
                "stages",
                List.of(stage),
                "setting",
                setting,
                "weak",
                weak);
    }
}
