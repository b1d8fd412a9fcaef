package teacherdev.teacher.talent;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;
import teacherdev.teacher.Principals;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TalentPoolIT {

    @Inject
    AdoptedRules rules;

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

    @Test
    void shouldAskResearchStaffForAYearInASchoolAfterFiveYears() {
        Fixtures county = Fixtures.newCounty();
        String office = researchOffice(county);
        Map<String, Object> body = aTeacherAt(county.newSchool());
        UUID teacher = created(body);
        record(teacher, "degrees", Map.of("level", "MASTER", "awardedOn", "2010-06-30"));
        record(
                teacher,
                "employments",
                Map.of("employer", county.county(), "from", "2012-08-15", "kind", "ESTABLISHED"));
        move(teacher, office, "2019-09-01");
        String bureau = Tokens.grant("county-bureau", county.county()).token();
        String id = enter(bureau, teacher, "RESEARCH_STAFF", "2019-09-01");

        standing(bureau, id, "2024-08-31").body("eligible", equalTo(true));
        standing(bureau, id, "2024-09-01")
                .body("eligible", equalTo(false))
                .body("scheme.code", equalTo("research-staff-service"))
                .body("conditions.find { !it.met }.facts.入库日期", equalTo("2019-09-01"));
        as(bureau)
                .get("/api/v1/talent-pool/due?pool=RESEARCH_STAFF&asOf=2024-09-01")
                .then()
                .statusCode(200)
                .body("items.memberId", contains(id))
                .body("items[0].reasons", hasSize(greaterThanOrEqualTo(1)));

        move(teacher, county.newSchool(), "2024-09-01");

        standing(bureau, id, "2025-08-31").body("eligible", equalTo(false));
        standing(bureau, id, "2025-09-01").body("eligible", equalTo(true));
        as(bureau).get("/api/v1/talent-pool/due?asOf=2025-09-01").then().body("items", hasSize(0));
    }

    @Test
    void shouldGrantPrincipalsTheNextGradeByTheSchemeAndEndTermsAtOneSchool() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID teacher = created(aTeacherAt(school));
        record(teacher, "degrees", Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"));
        record(teacher, "titles", Map.of("level", "FIRST", "appointedOn", "2013-09-01"));
        record(teacher, "terms", Map.of("role", "PRINCIPAL", "schoolCode", school, "from", "2014-09-01"));
        String bureau = Tokens.grant("county-bureau", county.county()).token();
        String id = enter(bureau, teacher, "PRINCIPAL", "2017-09-01");

        grade(bureau, id, 1, "中级校长", "2018-09-01").statusCode(422).body("code", equalTo("NOT_ELIGIBLE"));
        grade(bureau, id, 1, "初级校长", "2018-09-01").statusCode(200).body("grade", equalTo("初级校长"));
        grade(bureau, id, 1, "中级校长", "2021-09-01").statusCode(412);
        grade(bureau, id, 2, "中级校长", "2021-08-31").statusCode(422).body("errors.code", contains("NOT_MET"));
        grade(bureau, id, 2, "中级校长", "2021-09-01").statusCode(200).body("grade", equalTo("中级校长"));
        as(bureau)
                .get("/api/v1/talent-pool/" + id + "/grades")
                .then()
                .statusCode(200)
                .body("items.grade", contains("初级校长", "中级校长"))
                .body("items[0].scheme", equalTo("principal-grade"));

        standing(bureau, id, "2026-08-31").body("eligible", equalTo(true));
        standing(bureau, id, "2026-09-01").body("eligible", equalTo(false));
        as(Tokens.grant("county-bureau", Fixtures.newCounty().county()).token())
                .get("/api/v1/talent-pool/" + id + "/standing")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldLetACountyAskForGoalsAndObservedLessons() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID teacher = Principals.aPrincipalOf(school, "2020-09-01");
        record(teacher, "degrees", Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"));
        record(teacher, "titles", Map.of("level", "FIRST", "appointedOn", "2013-09-01"));
        String bureau = Tokens.grant("county-bureau", county.county()).token();
        String id = enter(bureau, teacher, "PRINCIPAL", "2020-09-01");
        grade(bureau, id, 1, "初级校长", "2021-09-01").statusCode(200);
        String goals = Principals.agreed(bureau, teacher, school, "2020-09-01", "2023-09-01");
        Adopted.policy(rules, county.county(), "OBSERVATION", Map.of("lessonsPerYearMin", Map.of("PRINCIPAL", 2)));
        Principals.observe(bureau, teacher, school, "2024-10-14", 1).statusCode(201);

        grade(bureau, id, 2, "中级校长", "2025-09-01").statusCode(422).body("errors.code", contains("NOT_MET"));
        standing(bureau, id, "2025-09-01")
                .body("eligible", equalTo(false))
                .body("conditions.find { !it.met }.facts.上学年听课节数", equalTo("1"))
                .body("conditions.find { !it.met }.facts.听课节数下限", equalTo("2"));
        Principals.observe(bureau, teacher, school, "2024-10-14", 2).statusCode(201);
        standing(bureau, id, "2025-09-01").body("eligible", equalTo(true));

        Principals.step(bureau, goals, 3, "end-review", Principals.review("2023-09-05", "NOT_MET", "MET"))
                .statusCode(200)
                .body("goalsMetPercent", equalTo("40.00"));
        grade(bureau, id, 2, "中级校长", "2025-09-01").statusCode(422).body("errors.code", contains("NOT_MET"));
        grade(bureau, id, 2, "中级校长", "2023-09-04").statusCode(422);
        Adopted.scheme(rules, county.county(), "TITLE", "principal-service", strict());
        standing(bureau, id, "2025-09-01")
                .body("eligible", equalTo(false))
                .body("conditions.findAll { !it.met }.facts.任期目标达成率", contains("40"));
    }

    private static Map<String, Object> strict() {
        return Map.of(
                "scheme",
                "县校长履职",
                "source",
                "示例县",
                "inputs",
                Map.of("任期目标达成率", "number"),
                "scheme_inputs",
                Map.of("截止日", "date"),
                "steps",
                List.of(Map.of(
                        "id",
                        "履职",
                        "require",
                        Map.of(
                                "all",
                                List.of(Map.of(
                                        "check",
                                        "任期目标达成率 >= 80",
                                        "text",
                                        Map.of("zh", "任期目标达成率须满 80%", "en", "80 % of the goals must be met")))),
                        "note",
                        "第三条")));
    }

    private static String researchOffice(Fixtures county) {
        String code = county.county() + "9001";
        as(Tokens.admin())
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "示例教研室",
                        "region",
                        county.county(),
                        "kind",
                        "RESEARCH_OFFICE",
                        "stages",
                        new String[] {"PRIMARY"},
                        "setting",
                        "TOWN"))
                .post("/api/v1/schools")
                .then()
                .statusCode(201);
        return code;
    }

    private static void record(UUID teacher, String part, Map<String, Object> body) {
        as(Tokens.admin())
                .body(body)
                .post("/api/v1/teachers/" + teacher + "/" + part)
                .then()
                .statusCode(201);
    }

    private static void move(UUID teacher, String school, String from) {
        Map<String, Object> known = as(Tokens.admin())
                .get("/api/v1/teachers/" + teacher)
                .then()
                .extract()
                .path("");
        as(Tokens.admin())
                .header("If-Match", "\"" + known.get("version") + "\"")
                .body(Map.of(
                        "name",
                        known.get("name"),
                        "gender",
                        known.get("gender"),
                        "birthDate",
                        known.get("birthDate"),
                        "subjects",
                        known.get("subjects"),
                        "stage",
                        known.get("stage"),
                        "employmentKind",
                        known.get("employmentKind"),
                        "assignment",
                        Map.of("schoolCode", school, "from", from, "fte", "1.00", "primary", true)))
                .put("/api/v1/teachers/" + teacher)
                .then()
                .statusCode(200);
    }

    private static String enter(String bureau, UUID teacher, String pool, String on) {
        return as(bureau)
                .body(Map.of("teacherId", teacher, "pool", pool, "enteredOn", on))
                .post("/api/v1/talent-pool")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse standing(String bureau, String id, String asOf) {
        return as(bureau)
                .get("/api/v1/talent-pool/" + id + "/standing?asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse grade(String bureau, String id, int version, String grade, String on) {
        return as(bureau)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("grade", grade, "grantedOn", on))
                .put("/api/v1/talent-pool/" + id + "/grade")
                .then();
    }
}
