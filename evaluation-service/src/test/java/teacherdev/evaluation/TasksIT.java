package teacherdev.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** What waits for whom. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TasksIT {

    private static final String SCORE = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    private Staff staff;
    private UUID teacher;
    private UUID colleague;

    @BeforeEach
    void shouldHaveTwoTeachers() {
        staff = new Staff(sql);
        teacher = staff.teacher();
        colleague = staff.teacher();
        staff.arrive();
    }

    @Test
    void shouldTellARaterWhomSheHasNotRatedUntilSheDid() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String cycle = staff.cycle(staff.scheme(SCORE), "总分");
        String sheet = Staff.post(
                        staff.principal,
                        "/api/v1/score-sheets",
                        Map.of(
                                "cycleId",
                                cycle,
                                "kind",
                                "PEER",
                                "name",
                                "同行评议",
                                "criteria",
                                List.of(Map.of("code", "a", "text", "教学", "max", "100")),
                                "opensOn",
                                today.minusDays(1).toString(),
                                "closesOn",
                                today.plusDays(3).toString()))
                .path("id");
        Staff.request(staff.principal)
                .body(Map.of("pairs", List.of(Map.of("raterId", colleague, "rateeId", teacher))))
                .put("/api/v1/score-sheets/" + sheet + "/assignments")
                .then()
                .statusCode(200);

        tasks(herself(colleague))
                .body("items.kind", contains("RATING_TO_GIVE"))
                .body("items.href", contains("/api/v1/score-sheets/" + sheet))
                .body("items.teacherId", contains(teacher.toString()))
                .body("items.due", contains(today.plusDays(3).toString()));
        tasks(herself(teacher)).body("items", empty());
        tasks(staff.principal).body("items.kind", not(hasItem("RATING_TO_GIVE")));

        Staff.request(herself(colleague))
                .body(Map.of("rateeId", teacher, "points", Map.of("a", "90")))
                .post("/api/v1/score-sheets/" + sheet + "/answers")
                .then()
                .statusCode(204);
        tasks(herself(colleague)).body("items", empty());
    }

    @Test
    void shouldTellThoseWhoAnswerOfAnObjectionAndNotWhoseItIs() {
        String cycle = staff.cycle(staff.scheme(SCORE), "总分");
        staff.scores(cycle, Map.of(teacher, "80", colleague, "90"));
        staff.compute(cycle).then().statusCode(201);
        String publication = Staff.post(
                        staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .path("id");
        String objection = Staff.post(
                        herself(teacher),
                        "/api/v1/publications/" + publication + "/objections",
                        Map.of("teacherId", teacher, "statement", "公开课少计一次"))
                .path("id");

        tasks(staff.principal)
                .body("items.kind", contains("RESULT_OBJECTION_TO_ANSWER"))
                .body("items.href", contains("/api/v1/objections/" + objection));
        tasks(staff.clerk).body("items", empty());
        tasks(Tokens.grant("principal", staff.code)
                        .and("teacher", staff.code)
                        .teacherId(teacher)
                        .token())
                .body("items", empty());
        tasks(Tokens.grant("principal", "elsewhere").token()).body("items", empty());

        Staff.put(
                        staff.principal,
                        "/api/v1/objections/" + objection + "/answer",
                        1,
                        Map.of("decision", "REJECTED", "answer", "已核对"))
                .then()
                .statusCode(200);
        tasks(staff.principal).body("items", empty());
    }

    @Test
    void shouldTellPayrollAndThePrincipalOfAnObjectionToAPayStatement() {
        PaySchool school = PaySchool.with(1);
        PaySchool.Pool pool = school.pool("100.00");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.put("publication", Map.of()).then().statusCode(200);
        String statement = pool.statement(0, "PUBLISHED").path("id");
        String own = Tokens.grant("teacher", school.school)
                .subject("teacher-of-" + school.school)
                .teacherId(school.people.getFirst())
                .token();
        String objection = Staff.post(
                        own, "/api/v1/pay-statements/" + statement + "/objections", Map.of("statement", "课时少计"))
                .path("id");

        String href = "/api/v1/pay-statements/" + statement + "/objections/" + objection;
        tasks(school.payroll).body("items.href", contains(href));
        tasks(school.principal).body("items.kind", contains("PAY_OBJECTION_TO_ANSWER"));
        tasks(school.bureau).body("items", empty());
        tasks(own).body("items", empty());
    }

    @Test
    void shouldTellThoseWhoDraftedASchemeOfCommentsWithoutAReply() {
        Response drafted = Staff.post(
                staff.principal,
                "/api/v1/schemes",
                Map.of("scope", staff.code, "code", "assessment", "kind", "EVALUATION", "document", SCORE));
        String path = "/api/v1/schemes/" + drafted.path("id");
        Staff.put(staff.principal, path + "/consultation", 1, Map.of()).then().statusCode(200);
        String comment = Staff.post(herself(teacher), path + "/comments", Map.of("about", "总分", "text", "宜设上限"))
                .path("id");

        tasks(staff.principal)
                .body("items.kind", contains("SCHEME_COMMENT_TO_REPLY"))
                .body("items.href", contains(path + "/comments/" + comment))
                .body("items[0].teacherId", equalTo(null));
        tasks(herself(teacher)).body("items", empty());
    }

    private ValidatableResponse tasks(String token) {
        return Staff.get(token, "/api/v1/service-tasks").then().statusCode(200);
    }

    private String herself(UUID who) {
        return Tokens.grant("teacher", staff.code).teacherId(who).token();
    }
}
