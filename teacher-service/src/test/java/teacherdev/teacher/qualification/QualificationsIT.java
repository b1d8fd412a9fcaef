package teacherdev.teacher.qualification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class QualificationsIT {

    @Inject
    AdoptedRules rules;

    private Fixtures county;
    private String school;
    private UUID teacher;

    @BeforeEach
    void aTeacher() {
        county = Fixtures.newCounty();
        school = county.newSchool();
        teacher = created(aTeacherAt(school));
    }

    @Test
    void shouldKeepWhatWasBelievedOfAQualificationBeforeACorrection() {
        String id = post("qualifications", Map.of("kind", "JUNIOR", "subject", "CHINESE", "issuedOn", "2011-06-30"))
                .statusCode(201)
                .body("kind", equalTo("JUNIOR"))
                .extract()
                .path("id");
        Instant before = Instant.now();

        post("qualifications", Map.of("kind", "PRIMARY", "issuedOn", "2011-06-30", "corrects", id))
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        post("qualifications", Map.of("kind", "PRIMARY", "issuedOn", "2011-06-30", "corrects", id, "reason", "证书种类误录"))
                .statusCode(201)
                .body("corrects", equalTo(id));

        get("qualifications").body("items.kind", contains("PRIMARY"));
        get("qualifications?knownAt=" + before).body("items.kind", contains("JUNIOR"));
        get("qualifications?asOf=2011-06-29").body("items", hasSize(0));
    }

    @Test
    void shouldRefuseWhatCannotBeAndNameTheField() {
        String number =
                teacher.toString().replace("-", "").toUpperCase(Locale.ROOT).substring(8);
        post("qualifications", Map.of("kind", "PRIMARY", "issuedOn", "2011-06-30", "number", number))
                .statusCode(201);
        UUID other = created(aTeacherAt(school));

        as(Tokens.clerkOf(school))
                .body(Map.of("kind", "PRIMARY", "issuedOn", "2011-06-30", "number", number))
                .post("/api/v1/teachers/" + other + "/qualifications")
                .then()
                .statusCode(409)
                .body("code", equalTo("QUALIFICATION_NUMBER_TAKEN"))
                .body("errors[0].field", equalTo("number"));
        post("qualifications", Map.of("kind", "PRIMARY", "issuedOn", "1980-06-30"))
                .statusCode(422)
                .body("code", equalTo("DATE_BEFORE_BIRTH"))
                .body("errors[0].field", equalTo("issuedOn"));
        post("mandarin-levels", Map.of("level", "FIRST_A", "testedOn", "1980-06-30"))
                .statusCode(422)
                .body("errors[0].field", equalTo("testedOn"));
        post("mandarin-levels", Map.of("level", "FOURTH_A", "testedOn", "2011-06-30"))
                .statusCode(400);
    }

    @Test
    void shouldHideBothFromOtherSchools() {
        String clerk = Tokens.clerkOf(county.newSchool());

        for (String part : List.of("qualifications", "mandarin-levels")) {
            as(clerk).get("/api/v1/teachers/" + teacher + "/" + part).then().statusCode(404);
        }
        as(clerk)
                .body(Map.of("level", "FIRST_A", "testedOn", "2011-06-30"))
                .post("/api/v1/teachers/" + teacher + "/mandarin-levels")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldLetConditionsOfTitlesAskForTheHighestThatIsHeldOnTheDay() {
        Adopted.scheme(rules, county.county(), "TITLE", "title-eligibility", SCHEME);
        eligibility("2026-01-01").body("eligible", equalTo(false)).body("missing.fact", contains("教师资格"));

        post("qualifications", Map.of("kind", "PRIMARY", "issuedOn", "2011-06-30"))
                .statusCode(201);
        post("qualifications", Map.of("kind", "SENIOR", "subject", "CHINESE", "issuedOn", "2015-06-30"))
                .statusCode(201);
        post("mandarin-levels", Map.of("level", "SECOND_B", "testedOn", "2011-05-20"))
                .statusCode(201);
        eligibility("2026-01-01")
                .body("eligible", equalTo(false))
                .body("conditions.find { !it.met }.facts.普通话", equalTo("二级乙等"));
        post("mandarin-levels", Map.of("level", "SECOND_A", "testedOn", "2018-05-20"))
                .statusCode(201);

        eligibility("2026-01-01").body("eligible", equalTo(true));
        eligibility("2014-01-01").body("eligible", equalTo(false));
    }

    private static final Map<String, Object> SCHEME = Map.of(
            "scheme",
            "须有资格与普通话等级",
            "inputs",
            Map.of("教师资格", "text", "普通话", "text"),
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
                                    Map.of("check", "教师资格 in [\"高级中学\", \"中等职业学校\"]", "text", "须有高级中学教师资格,现为{教师资格}"),
                                    Map.of(
                                            "check",
                                            "普通话 in [\"一级甲等\", \"一级乙等\", \"二级甲等\"]",
                                            "text",
                                            "普通话须达二级甲等,现为{普通话}"))))));

    private ValidatableResponse post(String part, Map<String, Object> body) {
        return as(Tokens.clerkOf(school))
                .body(body)
                .post("/api/v1/teachers/" + teacher + "/" + part)
                .then();
    }

    private ValidatableResponse get(String part) {
        return as(Tokens.clerkOf(school))
                .get("/api/v1/teachers/" + teacher + "/" + part)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse eligibility(String asOf) {
        return as(Tokens.clerkOf(school))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/" + teacher + "/title-eligibility?target=FIRST&asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}
