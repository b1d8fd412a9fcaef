package teacherdev.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.deploy.e2e.County.as;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A county's plan as a document: tried, drafted, adopted through the gateway, and known to every service. */
@ExtendWith(RunningSystem.class)
class SchemesIT {

    private static final String PLAN = """
            scheme: 学时折算
            unit: 学分
            inputs: {活动: {records: {学时: number}}}
            steps: [{id: 学分, items: {over: 活动, value: 学时 / 10, round_each: {places: 2}}, max: 12.50, note: 第三条}]
            examples: [{inputs: {活动: [{学时: 80}, {学时: 60}]}, expect: {学分: 12.50}}]
            """;

    private final County county = County.fresh();
    private final String school = county.school();
    private final String bureau = RunningSystem.token("county-bureau", county.code());
    private final String clerk = RunningSystem.token("school-clerk", school);

    @Test
    void shouldCarryAnAdoptedPlanToEveryService() throws Exception {
        String id = adopted();

        as(clerk)
                .get("/api/v1/schemes/applicable?kind=CREDIT&code=credits&organisation=" + school + "&date=2026-06-01")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        for (String service : Set.of(RunningSystem.TEACHER, RunningSystem.TRAINING)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            ids(service, "select scheme_id from adopted_scheme").contains(id));
        }
    }

    @Test
    void shouldValueCreditsByTheAdoptedPlanAndHoldItsCap() throws Exception {
        adopted();
        String policy = as(bureau)
                .body(Map.of(
                        "scope",
                        county.code(),
                        "kind",
                        "CREDIT_RULE",
                        "effectiveFrom",
                        "2026-01-01",
                        "content",
                        Map.of("scheme", "credits", "records", "活动", "credits", "学分")))
                .post("/api/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ids(RunningSystem.TRAINING, "select policy_id from adopted_policy")
                        .contains(policy));
        UUID teacher = county.teacher(school);

        County.credit(clerk, teacher, "80.00")
                .then()
                .statusCode(201)
                .body("amount", equalTo("8.00"))
                .body("unit", equalTo("CREDIT"))
                .body("rule.scheme", equalTo("credits"));
        String capped = County.credit(clerk, teacher, "60.00")
                .then()
                .statusCode(201)
                .body("amount", equalTo("4.50"))
                .body("rule.steps[0].note", equalTo("第三条"))
                .extract()
                .path("id");
        County.awaitLearned(clerk, teacher, "140.00");
        as(clerk)
                .get("/api/v1/teachers/" + teacher + "/development-summary?year=2026")
                .then()
                .body("training[0].amount", equalTo("12.50"));

        as(clerk)
                .body(Map.of("reason", "wrong teacher"))
                .post("/api/v1/teachers/" + teacher + "/credits/" + capped + "/reversal")
                .then()
                .statusCode(201)
                .body("amount", equalTo("-4.50"));
        as(bureau)
                .get("/api/v1/credits/recalculation?year=2026&organisation=" + county.code())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private String adopted() {
        Response[] draft = new Response[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            draft[0] = as(bureau)
                    .body(Map.of("scope", county.code(), "code", "credits", "kind", "CREDIT", "document", PLAN))
                    .post("/api/v1/schemes");
            return draft[0].statusCode() == 201; // until the county's school has arrived in evaluation-service
        });
        String id = draft[0].path("id");
        as(bureau)
                .header("If-Match", "\"1\"")
                .body("{}")
                .put("/api/v1/schemes/" + id + "/consultation")
                .then()
                .statusCode(200);
        as(bureau)
                .header("If-Match", "\"2\"")
                .body(Map.of("effectiveFrom", "2026-01-01", "record", "教育局办公会"))
                .put("/api/v1/schemes/" + id + "/adoption")
                .then()
                .statusCode(200)
                .body("state", equalTo("EFFECTIVE"));
        return id;
    }

    private static Set<String> ids(String service, String question) throws Exception {
        Set<String> ids = new HashSet<>();
        try (Connection connection = RunningSystem.system().database(service);
                PreparedStatement query = connection.prepareStatement(question);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Test
    void shouldTryAPlanThroughTheGatewayAndExplainIt() {
        as(clerk)
                .header("Accept-Language", "zh-CN")
                .body(Map.of("scheme", PLAN, "people", new Object[] {
                    Map.of("id", "W1", "inputs", Map.of("活动", new Object[] {Map.of("学时", "130.05")}))
                }))
                .post("/api/v1/schemes/trial")
                .then()
                .statusCode(200)
                .body("people[0].values.学分", equalTo("12.5"))
                .body("people[0].trace[0].details.before", equalTo("13.01"))
                .body("people[0].trace[0].note", equalTo("第三条"));
        as(clerk)
                .body("{\"scheme\": {\"scheme\": \"x\", \"steps\": [{\"id\": \"a\", \"formula\": \"b + 升学率\"}]}}")
                .post("/api/v1/schemes/trial")
                .then()
                .statusCode(422)
                .body("code", equalTo("SCHEME_REFUSED"))
                .body("errors.code", hasItems("UNKNOWN_NAME", "FORBIDDEN_INDICATOR"));
        as(clerk)
                .get("/api/v1/schemes/schema")
                .then()
                .statusCode(200)
                .body("title", equalTo("Scheme: a plan as a document"));
        as(clerk)
                .get("/api/v1/schemes?scope=CN&kind=TITLE")
                .then()
                .statusCode(200)
                .body("items.code", contains("national-title-eligibility"));
        assertThat(as(clerk).get("/openapi").asString())
                .contains(
                        "/api/v1/schemes/trial",
                        "/api/v1/schemes/comparison",
                        "/api/v1/schemes/comparison/evaluation-cycles/{id}",
                        "/api/v1/schemes/comparison/pay-pools/{id}");
    }
}
