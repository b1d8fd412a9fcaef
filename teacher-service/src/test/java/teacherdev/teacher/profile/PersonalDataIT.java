package teacherdev.teacher.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Adopted;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PersonalDataIT {

    private static final Map<String, Object> REASON = Map.of("reason", "Retention period is over");

    @Inject
    AdoptedRules rules;

    @Inject
    Sql sql;

    @Test
    void shouldGiveAPersonAllThatIsStoredOfHerAndNobodyElseAnything() {
        String school = Fixtures.newCounty().newSchool();
        Map<String, Object> teacher = aTeacherAt(school);
        teacher.put("identityNumber", "110101199003071110");
        UUID id = created(teacher);
        String path = "/api/v1/teachers/" + id + "/personal-data";

        as(Tokens.grant("teacher", school).teacherId(id).token())
                .get(path)
                .then()
                .statusCode(200)
                .body("privateParticulars.identityNumber", equalTo("110101199003071110"))
                .body("records.profile[0].name", equalTo("示例教师"))
                .body("records.assignment", hasSize(1))
                .body("records.teacher[0].identity_index", nullValue());
        as(Tokens.grant("teacher", school).teacherId(UUID.randomUUID()).token())
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldMakeAPersonAnonymousAfterHerCareerAndKeepWhatIsCounted() {
        String school = Fixtures.newCounty().newSchool();
        Map<String, Object> teacher = aTeacherAt(school);
        teacher.put("identityNumber", "110101199003072113");
        UUID id = created(teacher);
        String path = "/api/v1/teachers/" + id;
        erase(path, 1).statusCode(409).body("code", equalTo("CAREER_NOT_OVER"));
        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2015-09-01"))
                .post(path + "/departure")
                .then()
                .statusCode(201);
        erase(path, 1).statusCode(412);

        erase(path, 2).statusCode(204);

        as(Tokens.admin())
                .get(path + "?asOf=2014-09-01")
                .then()
                .body("name", equalTo("已匿名"))
                .body("identityNumber", nullValue())
                .body("gender", equalTo("FEMALE"))
                .body("birthDate", equalTo("1988-03-09"))
                .body("assignment.schoolCode", equalTo(school));
        as(Tokens.admin())
                .get(path + "/personal-data")
                .then()
                .body(not(containsString("示例教师")))
                .body(not(containsString("110101199003072113")));
    }

    @Test
    void shouldForgetHerNameAlsoWhereHerSchoolWasBeforeItMoved() {
        Fixtures former = Fixtures.newCounty();
        Fixtures next = Fixtures.newCounty();
        String school = former.newSchool();
        Map<String, Object> teacher = aTeacherAt(school);
        teacher.put("name", "示例迁校");
        UUID id = created(teacher);
        Map<String, Object> moved = Map.of(
                "code",
                school,
                "name",
                "示例小学",
                "region",
                next.county(),
                "kind",
                "SCHOOL",
                "stages",
                new String[] {"PRIMARY"},
                "setting",
                "TOWN");
        as(Tokens.admin()).body(List.of(moved)).put("/api/v1/schools").then().body("updated", equalTo(1));
        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2015-09-01"))
                .post("/api/v1/teachers/" + id + "/departure")
                .then()
                .statusCode(201);
        assertThat(entries(id)).contains(former.county() + " 示例迁校", next.county() + " 示例迁校");

        erase("/api/v1/teachers/" + id, 2).statusCode(204);

        assertThat(entries(id)).containsExactlyInAnyOrder(school + " 已匿名", next.county() + " 已匿名");
    }

    private List<String> entries(UUID id) {
        return sql.list(
                "select place || ' ' || name as entry from teacher_directory where teacher = ?",
                row -> row.text("entry"),
                id);
    }

    @Test
    void shouldKeepAPersonAsLongAsTheCountyHasAdopted() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        Adopted.policy(rules, county.county(), "RETENTION", Map.of("keptYears", 30));
        UUID id = created(aTeacherAt(school));
        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2015-09-01"))
                .post("/api/v1/teachers/" + id + "/departure")
                .then()
                .statusCode(201);

        erase("/api/v1/teachers/" + id, 2).statusCode(409).body("code", equalTo("CAREER_NOT_OVER"));
    }

    private static io.restassured.response.ValidatableResponse erase(String path, long version) {
        return as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(REASON)
                .put(path + "/personal-data/erasure")
                .then();
    }
}
