package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PayObjectionsIT {

    @Test
    void shouldNotLockBeforeAnObjectionIsAnsweredAndItsRemedyComputed() {
        PaySchool school = PaySchool.with(2);
        PaySchool.Pool pool = published(school, 1, 1);
        Response raised = object(school, pool, 0, "PUBLISHED");
        raised.then().statusCode(201).body("version", equalTo(1));
        object(school, pool, 0, "PUBLISHED").then().statusCode(409).body("code", equalTo("OBJECTION_EXISTS"));
        pool.put("lock", Map.of()).then().statusCode(409).body("code", equalTo("OBJECTIONS_OPEN"));
        pool.get("/objections?open=true").then().statusCode(200).body("items.id", contains(raised.<String>path("id")));

        answer(school.principal, raised, "UPHELD")
                .then()
                .statusCode(200)
                .body("decision", equalTo("UPHELD"))
                .body("remedied", equalTo(false));
        answer(school.principal, raised, "REJECTED").then().statusCode(409).body("code", equalTo("ALREADY_ANSWERED"));
        pool.put("lock", Map.of()).then().statusCode(409).body("code", equalTo("OBJECTIONS_OPEN"));

        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(3, 1)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();
        assertThat(pool.amounts("LOCKED")).containsExactly("75.00", "25.00");
        Staff.get(own(school, 0), raised.header("Location"))
                .then()
                .statusCode(200)
                .body("answer", equalTo("答复"))
                .body("remedied", equalTo(true));
        pool.get("/objections?open=true").then().body("items", hasSize(0));
    }

    @Test
    void shouldLeadFromAnObjectionAfterTheLockToACorrection() {
        PaySchool school = PaySchool.with(2);
        PaySchool.Pool pool = published(school, 1, 1);
        pool.put("lock", Map.of()).then().statusCode(200);
        Response raised = object(school, pool, 1, "LOCKED");
        raised.then().statusCode(201);
        answer(school.payroll, raised, "UPHELD").then().statusCode(200);

        Map<String, Object> changed = school.weights(1, 3).getLast();
        pool.correct(Map.of("reason", "异议成立", "recipients", List.of(changed)))
                .then()
                .statusCode(201);
        pool.publishAndLock();

        assertThat(pool.amounts("LOCKED")).containsExactly("25.00", "75.00");
        Staff.get(school.payroll, raised.header("Location")).then().body("remedied", equalTo(true));
        String former = raised.path("statementId");
        Staff.post(own(school, 1), "/api/v1/pay-statements/" + former + "/objections", Map.of("statement", "旧版本"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PAY_POOL_STATE"));
    }

    @Test
    void shouldLetNobodyElseObjectOrReadAndNobodyAnswerHerOwn() {
        PaySchool school = PaySchool.with(2);
        PaySchool.Pool pool = school.pool("100.00");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 1)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        object(school, pool, 0, "PREVIEW").then().statusCode(404);
        pool.put("publication", Map.of()).then().statusCode(200);
        String statement = pool.statement(0, "PUBLISHED").path("id");
        String path = "/api/v1/pay-statements/" + statement + "/objections";
        Staff.post(own(school, 1), path, Map.of("statement", "别人的")).then().statusCode(404);
        Response raised = object(school, pool, 0, "PUBLISHED");
        raised.then().statusCode(201);

        String location = raised.header("Location");
        Staff.get(own(school, 1), location).then().statusCode(404);
        Staff.get(Tokens.grant("principal", "S-elsewhere").token(), location)
                .then()
                .statusCode(404);
        Staff.get(school.bureau, location).then().statusCode(403);
        String leaderHerself = Tokens.grant("principal", school.school)
                .and("teacher", school.school)
                .subject("leader-" + school.school)
                .teacherId(school.people.getFirst())
                .token();
        answer(leaderHerself, raised, "UPHELD").then().statusCode(403).body("code", equalTo("OWN_CASE"));
        answer(school.payroll, raised, "REJECTED").then().statusCode(200);
        pool.put("lock", Map.of()).then().statusCode(200);
    }

    private static PaySchool.Pool published(PaySchool school, int... weights) {
        PaySchool.Pool pool = school.pool("100.00");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(weights)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.put("publication", Map.of()).then().statusCode(200);
        return pool;
    }

    private static Response object(PaySchool school, PaySchool.Pool pool, int person, String state) {
        String statement = pool.statement(person, state).path("id");
        return Staff.post(
                own(school, person),
                "/api/v1/pay-statements/" + statement + "/objections",
                Map.of("statement", "代课四节未计入"));
    }

    private static Response answer(String token, Response raised, String decision) {
        return Staff.request(token)
                .header("If-Match", raised.header("ETag"))
                .body(Map.of("decision", decision, "answer", "答复"))
                .put(raised.header("Location").replaceFirst("^https?://[^/]+", "") + "/answer");
    }

    private static String own(PaySchool school, int person) {
        UUID id = school.people.get(person);
        return Tokens.grant("teacher", school.school)
                .subject("teacher-" + id)
                .teacherId(id)
                .token();
    }
}
