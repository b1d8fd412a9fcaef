package teacherdev.teacher.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/** Those of applications are in ApplicationsIT. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TasksIT {

    @Inject
    Sql sql;

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
    void shouldTellTheReceivingSchoolOfAnOfferUntilItAnswers() {
        String taking = county.newSchool();
        String id = as(Tokens.clerkOf(school))
                .body(Map.of("teacherId", teacher, "kind", "TRANSFER", "toSchool", taking, "from", "2027-09-01"))
                .post("/api/v1/transfers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        tasks(Tokens.clerkOf(taking))
                .body("items.kind", contains("TRANSFER_TO_ANSWER"))
                .body("items[0].href", equalTo("/api/v1/transfers/" + id))
                .body("items[0].teacherId", equalTo(teacher.toString()))
                .body("items[0].since", notNullValue());
        tasks(Tokens.clerkOf(school)).body("items", hasSize(0));

        as(Tokens.clerkOf(taking))
                .header("If-Match", "\"1\"")
                .body(Map.of("status", "DECLINED"))
                .put("/api/v1/transfers/" + id + "/decision")
                .then()
                .statusCode(200);
        tasks(Tokens.clerkOf(taking)).body("items", hasSize(0));
    }

    @Test
    void shouldTellATeacherWhatSheMayReplyToAndTheBureauWhenSheHas() {
        String id = as(bureau())
                .body(Map.of("code", "N10", "occurredOn", "2026-03-14", "statement", "有偿补课"))
                .post("/api/v1/teachers/" + teacher + "/ethics/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        tasks(self())
                .body("items.kind", hasItem("CASE_TO_REPLY"))
                .body("items[0].kind", equalTo("CASE_TO_REPLY"))
                .body("items[0].due", notNullValue());
        tasks(bureau()).body("items", hasSize(0));

        as(self())
                .header("If-Match", "\"1\"")
                .body(Map.of("statement", "说明"))
                .put("/api/v1/teachers/" + teacher + "/ethics/cases/" + id + "/reply")
                .then()
                .statusCode(200);

        tasks(self()).body("items.kind", not(hasItem("CASE_TO_REPLY")));
        tasks(bureau())
                .body("items.kind", contains("CASE_TO_DECIDE"))
                .body("items[0].href", equalTo("/api/v1/teachers/" + teacher + "/ethics/cases/" + id));
        tasks(Tokens.grant("county-bureau", Fixtures.newCounty().county()).token())
                .body("items", hasSize(0));
    }

    @Test
    void shouldRemindATeacherOfThePledgeUntilItIsSigned() {
        tasks(self()).body("items.kind", contains("PLEDGE_TO_SIGN"));
        int year = sql.first(
                        "select extract(year from now() at time zone 'Asia/Shanghai') as year",
                        row -> row.integer("year"))
                .orElseThrow();

        as(self())
                .body(Map.of("textVersion", 1))
                .put("/api/v1/teachers/" + teacher + "/ethics/pledges/" + year)
                .then()
                .statusCode(200);

        tasks(self()).body("items", hasSize(0));
    }

    private static ValidatableResponse tasks(String token) {
        return as(token).get("/api/v1/service-tasks").then().statusCode(200);
    }

    private String bureau() {
        return Tokens.grant("county-bureau", county.county()).token();
    }

    private String self() {
        return Tokens.grant("teacher", school).teacherId(teacher).token();
    }
}
