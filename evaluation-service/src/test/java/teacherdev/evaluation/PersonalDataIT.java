package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PersonalDataIT {

    private static final String PAID = "27182.81";

    private static final String PLAIN = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    @Test
    void shouldTellPayToHerselfOnceItIsPublishedAndToNobodyElse() {
        PaySchool school = PaySchool.with(2);
        UUID she = school.people.getFirst();
        String herself = Tokens.grant("teacher", school.school).teacherId(she).token();
        PaySchool.Pool pool = school.pool(PAID);
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 0)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        told(herself, she).statusCode(200).body(not(containsString(PAID)));

        pool.publishAndLock();

        told(herself, she).statusCode(200).body(containsString(PAID)).body("records.pay_statement", hasSize(1));
        told(Tokens.admin(), she).statusCode(403);
        told(
                        Tokens.grant("teacher", school.school)
                                .teacherId(school.people.get(1))
                                .token(),
                        she)
                .statusCode(404);
    }

    @Test
    void shouldForgetWhatWasSaidOfWhoWasMadeAnonymous() {
        Staff staff = new Staff(sql);
        UUID teacher = staff.teacher();
        staff.arrive();
        String herself = Tokens.grant("teacher", staff.code).teacherId(teacher).token();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, Map.of(teacher, "41"));
        staff.compute(cycle).then().statusCode(201);
        Response published = Staff.post(
                staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle));
        Staff.post(
                        herself,
                        "/api/v1/publications/" + published.path("id") + "/objections",
                        Map.of("teacherId", teacher, "statement", "张三的公开课少计一次"))
                .then()
                .statusCode(201);
        Staff.request(staff.principal)
                .header("If-Match", staff.result(cycle, teacher).header("ETag"))
                .body(Map.of("grade", "BASICALLY_QUALIFIED", "reason", "张三补交了材料"))
                .put("/api/v1/evaluation-cycles/" + cycle + "/results/" + teacher + "/grade")
                .then()
                .statusCode(200);
        Staff.post(
                        staff.principal,
                        "/api/v1/awards",
                        Map.of(
                                "organisation",
                                staff.code,
                                "name",
                                "竞赛奖",
                                "kind",
                                "COMPETITION",
                                "year",
                                2026,
                                "amountEach",
                                "800.00",
                                "recipients",
                                List.of(Map.of(
                                        "teacherId",
                                        teacher,
                                        "count",
                                        1,
                                        "evidence",
                                        "张三的证书",
                                        "items",
                                        List.of(Map.of("name", "优质课", "evidence", "张三的奖状"))))))
                .then()
                .statusCode(201);
        told(herself, teacher).statusCode(200).body(containsString("张三"));

        staff.tell(teacher, 2, staff.school, ",\"erased\":true");
        staff.arrive();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> told(herself, teacher)
                        .body(not(containsString("张三")))
                        .body("records.objection[0].statement", equalTo("已匿名"))
                        .body("records.award_entry[0].evidence", equalTo("已匿名"))
                        .body("records.award_item[0].evidence", equalTo("已匿名"))
                        .body("records.evaluation_result", hasSize(1)));
    }

    private static ValidatableResponse told(String token, UUID teacher) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/teachers/" + teacher + "/personal-data")
                .then();
    }
}
