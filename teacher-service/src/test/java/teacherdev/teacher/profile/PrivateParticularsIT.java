package teacherdev.teacher.profile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
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
class PrivateParticularsIT {

    /** Scenario 20: masked for all, in full by role and purpose, one audit row, another school 404. */
    @Test
    void shouldShowTheNumberInFullByRoleAndPurposeOnlyAndTellTheTeacher() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        Map<String, Object> teacher = aTeacherAt(school);
        teacher.put("identityNumber", "11010119900307109X");
        UUID id = created(teacher);
        String path = "/api/v1/teachers/" + id;
        String principal =
                Tokens.grant("principal", school).subject("principal-1").token();

        as(Tokens.clerkOf(school)).get(path + "/private").then().body("identityNumber", equalTo("110101********109X"));
        as(Tokens.clerkOf(school))
                .get(path + "/private/full?purpose=why")
                .then()
                .statusCode(403);
        as(principal).get(path + "/private/full").then().statusCode(400).body("errors[0].field", equalTo("purpose"));
        as(Tokens.grant("principal", county.newSchool()).token())
                .get(path + "/private/full?purpose=why")
                .then()
                .statusCode(404);

        as(principal)
                .queryParam("purpose", "退休手续")
                .get(path + "/private/full")
                .then()
                .statusCode(200)
                .body("identityNumber", equalTo("11010119900307109X"));

        as(Tokens.grant("teacher", school).teacherId(id).token())
                .get(path + "/audit-trail?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("principal-1"))
                .body("items[0].action", equalTo("IDENTITY_VIEWED"))
                .body("items[0].purpose", equalTo("退休手续"));
        as(principal)
                .get(path + "/audit-trail")
                .then()
                .body("items.findAll { it.action == 'IDENTITY_VIEWED' }", hasSize(1));
    }

    @Test
    void shouldKeepContactsSealedAndShowThemMasked() {
        String school = Fixtures.newCounty().newSchool();
        UUID id = created(aTeacherAt(school));
        String path = "/api/v1/teachers/" + id + "/private";
        Map<String, Object> contacts = Map.of("phone", "13800001234", "email", "wang@school.example", "party", "中共党员");

        as(Tokens.clerkOf(school)).body(contacts).put(path).then().statusCode(428);
        as(Tokens.clerkOf(school))
                .header("If-Match", "\"1\"")
                .body(contacts)
                .put(path)
                .then()
                .statusCode(200)
                .body("particulars.phone", equalTo("138****1234"))
                .body("particulars.email", equalTo("w****@school.example"))
                .body("particulars.party", equalTo("****"))
                .body("identityNumber", nullValue());
        as(Tokens.clerkOf(school))
                .header("If-Match", "\"1\"")
                .body(contacts)
                .put(path)
                .then()
                .statusCode(412);
        as(Tokens.grant("principal", school).token())
                .get(path + "/full?purpose=call")
                .then()
                .body("particulars.phone", equalTo("13800001234"));
    }

    @Test
    void shouldFindATeacherByHerExactNumberWithinScopeOnly() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        Map<String, Object> teacher = aTeacherAt(school);
        teacher.put("identityNumber", "110101199003070310");
        UUID id = created(teacher);
        Map<String, Object> search = Map.of("identityNumber", "110101199003070310");

        as(Tokens.clerkOf(school))
                .body(search)
                .post("/api/v1/teachers/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
        as(Tokens.clerkOf(county.newSchool()))
                .body(search)
                .post("/api/v1/teachers/search")
                .then()
                .body("items", empty());
    }

    @Test
    void shouldFindNamesByPinyin() {
        String school = Fixtures.newCounty().newSchool();
        Map<String, Object> teacher = aTeacherAt(school);
        teacher.put("name", "欧阳一");
        UUID id = created(teacher);
        created(aTeacherAt(school));

        as(Tokens.clerkOf(school))
                .get("/api/v1/teachers?name=OuYang")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
    }
}
