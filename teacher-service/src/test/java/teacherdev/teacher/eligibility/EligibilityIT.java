package teacherdev.teacher.eligibility;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;

/** Scenario 10 of the domain's acceptance scenarios, and what surrounds it. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class EligibilityIT {

    @Inject
    AdoptedRules rules;

    private Fixtures county;
    private String school;

    @BeforeEach
    void aSchool() {
        county = Fixtures.newCounty();
        school = county.newSchool();
    }

    @Test
    void shouldLetABachelorApplyFourYearsAfterHerAppointment() {
        UUID teacher = teacher("PRIMARY", "BACHELOR", "2021-09-01");

        eligibility(teacher, "2025-08-31")
                .body("eligible", equalTo(false))
                .body("eligibleFrom", equalTo("2025-09-01"))
                .body("conditions", hasSize(greaterThanOrEqualTo(6)))
                .body("conditions.findAll { !it.met }", hasSize(1))
                .body("conditions.find { !it.met }.metFrom", equalTo("2025-09-01"))
                .body("conditions.find { !it.met }.facts.聘任日期", equalTo("2021-09-01"))
                .body("conditions.find { !it.met }.text", equalTo("任二级满 3 年,须满 4 年"));
        eligibility(teacher, "2025-09-01")
                .body("eligible", equalTo(true))
                .body("conditions.met", everyItem(equalTo(true)));
    }

    @Test
    void shouldLetAMasterApplyTwoYearsAfterHerAppointment() {
        UUID teacher = teacher("PRIMARY", "MASTER", "2021-09-01");

        eligibility(teacher, "2023-08-31").body("eligible", equalTo(false)).body("eligibleFrom", equalTo("2023-09-01"));
        eligibility(teacher, "2023-09-01").body("eligible", equalTo(true));
    }

    @Test
    void shouldNeverLetASecondaryNormalGraduateOfAJuniorSchoolApply() {
        UUID teacher = teacher("JUNIOR", "SECONDARY_NORMAL", "2021-09-01");

        eligibility(teacher, "2025-08-31")
                .body("eligible", equalTo(false))
                .body("eligibleFrom", nullValue())
                .body("conditions.findAll { !it.met }.metFrom", contains(null, "2026-09-01"));
        eligibility(teacher, "2040-09-01").body("eligible", equalTo(false));
    }

    @Test
    void shouldLetAProvinceAskForYearsInVillageSchoolsAndAsHeadTeacher() {
        Adopted.scheme(
                rules,
                county.county(),
                "TITLE",
                "title-eligibility",
                Map.of(
                        "scheme",
                        "高级须有乡村任教经历",
                        "inputs",
                        Map.of("薄弱或乡村任教天数", "number", "乡村任教天数", "number", "班主任天数", "number"),
                        "scheme_inputs",
                        Map.of("截止日", "date"),
                        "steps",
                        List.of(Map.of(
                                "id",
                                "可申报",
                                "require",
                                Map.of(
                                        "all",
                                        List.of(
                                                Map.of("check", "薄弱或乡村任教天数 >= 365"),
                                                Map.of("check", "乡村任教天数 >= 365"),
                                                Map.of("check", "班主任天数 >= 365")))))));
        UUID teacher = created(aTeacherAt(school));
        UUID other = created(aTeacherAt(county.newSchool()));
        for (String unit : List.of("一班", "二班")) {
            as(Tokens.admin())
                    .body(Map.of(
                            "role",
                            "HEAD_TEACHER",
                            "schoolCode",
                            school,
                            "from",
                            "2020-09-01",
                            "to",
                            "2021-08-31",
                            "unit",
                            unit))
                    .post("/api/v1/teachers/" + teacher + "/terms")
                    .then()
                    .statusCode(201);
        }
        particulars(1, "2018-09-01", "VILLAGE", false);
        particulars(2, "2019-08-31", "TOWN", true);

        // Village for 364 days, then weak; two classes at a time are one year of 364 days.
        eligibility(teacher, "2025-09-01")
                .body("conditions[0].met", equalTo(true))
                .body("conditions[1].met", equalTo(false))
                .body("conditions[1].values.乡村任教天数", equalTo("364"))
                .body("conditions[2].values.班主任天数", equalTo("364"));
        eligibility(teacher, "2019-08-31").body("conditions[0].met", equalTo(false));
        as(Tokens.grant("county-bureau", county.county()).token())
                .get("/api/v1/title-eligibility?target=SENIOR&asOf=2025-09-01&organisation=" + county.county())
                .then()
                .statusCode(200)
                .body("items.find { it.teacherId == '" + teacher + "' }.unmet", hasSize(2))
                .body("items.find { it.teacherId == '" + other + "' }.unmet", hasSize(3));
    }

    private void particulars(long version, String from, String setting, boolean weak) {
        as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "name",
                        "示例小学",
                        "kind",
                        "SCHOOL",
                        "stages",
                        List.of("PRIMARY"),
                        "setting",
                        setting,
                        "weak",
                        weak,
                        "effectiveFrom",
                        from))
                .put("/api/v1/schools/" + school)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldSayWhichFactNobodyRecorded() {
        UUID teacher = created(aTeacherAt(school));

        eligibility(teacher, "2025-09-01").body("eligible", equalTo(false)).body("missing.fact", contains("学历"));
    }

    @Test
    void shouldListAndCountASchool() {
        UUID eligible = teacher("PRIMARY", "BACHELOR", "2021-09-01");
        UUID early = teacher("PRIMARY", "BACHELOR", "2023-09-01");
        UUID unknown = created(aTeacherAt(school));

        as(Tokens.clerkOf(school))
                .get("/api/v1/title-eligibility?target=FIRST&asOf=2025-09-01")
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(eligible.toString(), early.toString(), unknown.toString()))
                .body("items.eligible", contains(true, false, false))
                .body("items[1].unmet", hasSize(1));
        as(Tokens.grant("county-bureau", county.county()).token())
                .get("/api/v1/title-eligibility/summary?target=FIRST&asOf=2025-09-01&organisation=" + county.county())
                .then()
                .statusCode(200)
                .body("considered", equalTo(3))
                .body("eligible", equalTo(1))
                .body("undecided", equalTo(1))
                .body("schools[0].schoolCode", equalTo(school));
        as(Tokens.clerkOf(county.newSchool()))
                .get("/api/v1/title-eligibility/summary?target=FIRST&organisation=" + county.county())
                .then()
                .statusCode(200)
                .body("considered", equalTo(0));
    }

    private UUID teacher(String stage, String degree, String secondSince) {
        Map<String, Object> body = aTeacherAt(school);
        body.put("stage", stage);
        UUID id = created(body);
        as(Tokens.admin())
                .body(Map.of("level", degree, "awardedOn", "2012-06-30"))
                .post("/api/v1/teachers/" + id + "/degrees")
                .then()
                .statusCode(201);
        as(Tokens.admin())
                .body(Map.of("level", "SECOND", "appointedOn", secondSince))
                .post("/api/v1/teachers/" + id + "/titles")
                .then()
                .statusCode(201);
        return id;
    }

    private ValidatableResponse eligibility(UUID teacher, String asOf) {
        return as(Tokens.clerkOf(school))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/" + teacher + "/title-eligibility?target=FIRST&asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}
