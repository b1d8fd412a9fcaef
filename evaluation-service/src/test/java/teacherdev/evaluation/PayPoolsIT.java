package teacherdev.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PayPoolsIT {

    private static final int[] WEIGHTS = {952, 887, 913, 760, 845, 698, 901};

    @Test
    void shouldDivideEquallyAndByWeightsToTheCent() {
        PaySchool six = PaySchool.with(6);
        PaySchool.Pool equal = six.pool("1000000.00");
        equal.distribute(weighted(six, 1, 1, 1, 1, 1, 1)).then().statusCode(200);
        equal.preview()
                .then()
                .statusCode(200)
                .body("run.allocated", equalTo("1000000.00"))
                .body("run.flat", equalTo(true));
        assertThat(equal.amounts("PREVIEW"))
                .containsExactly("166666.67", "166666.67", "166666.67", "166666.67", "166666.66", "166666.66");
    }

    @Test
    void shouldRedistributeAnExcludedShareOrLeaveItInThePool() {
        PaySchool seven = PaySchool.with(7);
        PaySchool.Pool pool = seven.pool("1000000.00");
        pool.distribute(weighted(seven, WEIGHTS)).then().statusCode(200);
        pool.preview().then().statusCode(200);
        assertThat(pool.amounts("PREVIEW"))
                .containsExactly(
                        "159838.82", "148925.45", "153290.80", "127602.42", "141873.74", "117192.75", "151276.02");

        List<Map<String, Object>> vetoed = seven.weights(WEIGHTS);
        vetoed.get(3).put("veto", "师德一票否决");
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", vetoed))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200).body("run.version", equalTo(2));
        assertThat(pool.amounts("PREVIEW"))
                .containsExactly("183217.86", "170708.24", "175712.08", "0.00", "162625.10", "134334.10", "173402.62");

        pool.distribute(Map.of("method", "WEIGHTS", "vetoShare", "BACK_TO_POOL", "recipients", vetoed));
        pool.preview().then().statusCode(200).body("run.unallocated", equalTo("127602.42"));
        pool.publishAndLock();
        pool.get("/books")
                .then()
                .body("unallocated", equalTo("127602.42"))
                .body("allocated", equalTo("872397.58"))
                .body("closes", equalTo(true));

        pool.get("/runs").then().body("items.state", equalTo(List.of("LOCKED", "SUPERSEDED", "SUPERSEDED")));
    }

    @Test
    void shouldRefuseAPoolWithoutAnyWeight() {
        PaySchool two = PaySchool.with(2);
        PaySchool.Pool pool = two.pool("1000.00");
        pool.distribute(weighted(two, 0, 0)).then().statusCode(200);

        pool.preview().then().statusCode(422).body("code", equalTo("ALL_WEIGHTS_ZERO"));

        pool.get("").then().body("state", equalTo("OPEN"));
    }

    @Test
    void shouldShareSubPoolsByTheirOwnWeightsAndExplainEachLine() {
        PaySchool three = PaySchool.with(3);
        PaySchool.Pool pool = three.pool("1000000.00", "RESPONSIBILITY", "30", "QUALITY", "40", "QUANTITY", "30");
        int[][] weights = {{3, 95, 19}, {1, 88, 14}, {0, 91, 16}};
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            recipients.add(Map.of(
                    "id",
                    three.people.get(i),
                    "weights",
                    Map.of("RESPONSIBILITY", weights[i][0], "QUALITY", weights[i][1], "QUANTITY", weights[i][2])));
        }
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", recipients))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();

        assertThat(pool.amounts("LOCKED")).containsExactly("480012.66", "289181.44", "230805.90");
        pool.statement(0, "LOCKED")
                .then()
                .statusCode(200)
                .body("lines.amount", equalTo(List.of("225000.00", "138686.13", "116326.53")))
                .body("trace[1].text", containsString("400000.00 to share × weight 95 ÷ total weight 274"));
    }

    @Test
    void shouldHoldTheFloorTheFundsAndTheSplitOfACountysPool() {
        PaySchool county = PaySchool.with(0);
        Map<String, ?> payroll = Map.of("lastYearPayroll", "36482917.35");
        county.open(county.county, "1824145.86", payroll)
                .then()
                .statusCode(422)
                .body("code", equalTo("POOL_BELOW_FLOOR"))
                .body("detail", containsString("1824145.87"));
        county.open(county.county, "1824145.87", payroll)
                .then()
                .statusCode(201)
                .body("floor", equalTo("1824145.87"))
                .body("recipients", equalTo("SCHOOLS"));
        county.open(county.county, "1824145.87", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("PAYROLL_MISSING"));
        county.open(
                        county.county,
                        "1234567.89",
                        Map.of(
                                "lastYearPayroll",
                                "20000000.00",
                                "parts",
                                PaySchool.parts("BASIC", "70", "REWARD", "30")))
                .then()
                .statusCode(201)
                .body("parts.amount", equalTo(List.of("864197.52", "370370.37")));
        Map<String, ?> fund = Map.of("name", "市级资金", "amount", "1000000.00", "cap", "999999.99");
        county.open(county.county, "1000000.00", Map.of("lastYearPayroll", "1000.00", "funds", List.of(fund)))
                .then()
                .statusCode(422)
                .body("code", equalTo("FUND_ABOVE_CAP"));
        county.open(county.school, "1.00", Map.of("parts", PaySchool.parts("A", "60", "B", "39")))
                .then()
                .statusCode(422)
                .body("code", equalTo("PARTS_DIFFER"));
    }

    @Test
    void shouldHandACountysMoneyOnToItsSchoolsByResultAndHeadcount() {
        PaySchool county = PaySchool.with(0);
        UUID secondId = UUID.randomUUID();
        String second = "S-" + secondId.toString().substring(0, 8);
        county.send(PaySchool.school(secondId, second, county.county));
        PaySchool.Pool pool = county
        .new Pool(county.open(county.county, "1000.00", Map.of("lastYearPayroll", "10000.00")), county.bureau);
        Map<String, ?> plan = Map.of(
                "method",
                "RESULTS",
                "recipients",
                List.of(
                        Map.of("id", county.school, "result", "90", "headcount", 10),
                        Map.of("id", second, "result", "80", "headcount", 20)));
        await().atMost(Duration.ofSeconds(20)).until(() -> pool.distribute(plan).statusCode() == 200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();

        Response children = children(county, pool.id);
        assertThat(children.<List<String>>path("items.amount")).containsExactlyInAnyOrder("360.00", "640.00");
        pool.get("/books").then().body("closes", equalTo(true)).body("checks.holds", hasSize(6));
    }

    @Test
    void shouldLetOneOfTwoWhoLockTogetherWinAndTellTheOtherTheState() {
        PaySchool school = PaySchool.with(2);
        PaySchool.Pool pool = school.pool("100.00");
        pool.distribute(weighted(school, 1, 2)).then().statusCode(200);
        pool.preview().then().statusCode(200);
        pool.put("publication", Map.of()).then().statusCode(200);

        List<Response> answers = new ArrayList<>();
        List<CompletableFuture<Response>> pressed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            PaySchool.Pool seen = pool;
            pressed.add(CompletableFuture.supplyAsync(() -> io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(school.payroll)
                    .header("If-Match", seen.etag())
                    .contentType("application/json")
                    .body("{}")
                    .put("/api/v1/pay-pools/" + seen.id + "/lock")));
        }
        pressed.forEach(each -> answers.add(each.join()));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        refused.then().body("code", equalTo("PAY_POOL_STATE")).body("errors[0].reason", containsString("LOCKED"));
        pool.booksClose();
        awaitEvent(pool.id);
    }

    @Test
    void shouldNotLockBeforeThePublicationIsOver() {
        PaySchool school = PaySchool.with(1);
        PaySchool.Pool pool = school.pool("100.00");
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(school.principal)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of(
                        "scope",
                        school.school,
                        "kind",
                        "PAY_PUBLICATION",
                        "effectiveFrom",
                        "2020-01-01",
                        "content",
                        Map.of("workingDays", 5)))
                .post("/api/v1/policies")
                .then()
                .statusCode(201);
        pool.distribute(weighted(school, 1)).then().statusCode(200);
        pool.put("publication", Map.of()).then().statusCode(409);
        pool.preview().then().statusCode(200);
        pool.put("publication", Map.of()).then().statusCode(200);

        pool.put("lock", Map.of()).then().statusCode(409).body("code", equalTo("PUBLICATION_RUNNING"));
    }

    @Test
    void shouldCorrectByANewVersionWithADifferenceSheetAndBalancingEntries() {
        PaySchool school = PaySchool.with(3);
        PaySchool.Pool pool = school.pool("300.00");
        pool.distribute(weighted(school, 1, 1, 1)).then().statusCode(200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();
        pool.preview().then().statusCode(409).body("code", equalTo("PAY_POOL_STATE"));

        Map<String, Object> changed = new LinkedHashMap<>(school.weights(1).getFirst());
        changed.put("weight", "2");
        pool.correct(Map.of("reason", "课时统计有误", "recipients", List.of(changed)))
                .then()
                .statusCode(201)
                .body("run.version", equalTo(2))
                .body("state", equalTo("PREVIEW"));
        pool.get("/differences")
                .then()
                .body("corrects", equalTo(1))
                .body("sum", equalTo("0.00"))
                .body("items.difference", equalTo(List.of("50.00", "-25.00", "-25.00")));
        assertThat(pool.amounts("LOCKED")).containsExactly("100.00", "100.00", "100.00");

        pool.publishAndLock();
        assertThat(pool.amounts("LOCKED")).containsExactly("150.00", "75.00", "75.00");
        assertThat(pool.amounts("CORRECTED")).containsExactly("100.00", "100.00", "100.00");
        pool.get("/books")
                .then()
                .body("postings[0].kind", equalTo("CORRECTION"))
                .body("postings[0].moved", equalTo("50.00"))
                .body("postings[0].entries", equalTo(3));
    }

    @Test
    void shouldPayWhoIsEligibleForThePartOfTheYearThatSheWasThere() {
        PaySchool school = PaySchool.with(1);
        school.join("年中入职", "ESTABLISHED", "2026-07-01");
        school.join("临聘", "TEMPORARY", "2012-09-01");
        school.awaitPeople();
        PaySchool.Pool pool = school.pool("900.00");
        pool.distribute(weighted(school, 10, 10, 10)).then().statusCode(200);
        pool.preview().then().statusCode(200);

        assertThat(pool.amounts("PREVIEW")).containsExactly("600.00", "300.00", "0.00");
        pool.statement(2, "PREVIEW").then().body("status", equalTo("NOT_ELIGIBLE"));
        pool.statement(1, "PREVIEW").then().body("trace[0].value", equalTo("0.5"));
    }

    @Test
    void shouldShowWhatIsLearnedAfterTheLockAsAPendingDifference() {
        PaySchool school = PaySchool.with(2);
        PaySchool.Pool pool = school.pool("200.00");
        pool.distribute(weighted(school, 1, 1)).then().statusCode(200);
        pool.preview().then().statusCode(200);
        pool.publishAndLock();
        pool.get("/pending-differences").then().body("items", hasSize(0));

        school.tell(school.people.get(1), 2, "示例1", "ESTABLISHED", "2012-09-01", true);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> pool.get("/pending-differences")
                        .then()
                        .body("items", hasSize(1))
                        .body(
                                "items[0].recipientId",
                                equalTo(school.people.get(1).toString()))
                        .body("items[0].now.ethicsVeto", equalTo(true)));
        assertThat(pool.amounts("LOCKED")).containsExactly("100.00", "100.00");

        pool.correct(Map.of("reason", "师德处理决定")).then().statusCode(201);
        pool.publishAndLock();
        assertThat(pool.amounts("LOCKED")).containsExactly("200.00", "0.00");
    }

    @Test
    void shouldListEverythingThatIsWrongWithRecipients() {
        PaySchool school = PaySchool.with(1);
        PaySchool.Pool pool = school.pool("100.00");
        String known = school.people.getFirst().toString();

        pool.distribute(Map.of(
                        "method",
                        "WEIGHTS",
                        "recipients",
                        List.of(
                                Map.of("id", known),
                                Map.of("id", known, "weight", "1"),
                                Map.of("id", "nobody", "weight", "1"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("RECIPIENT_REFUSED"))
                .body("errors.field", equalTo(List.of("recipients[0].weight", "recipients[1].id", "recipients[2].id")));
        pool.preview().then().statusCode(422).body("code", equalTo("PLAN_MISSING"));
    }

    private static Response children(PaySchool county, String parent) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(county.bureau)
                .get("/api/v1/pay-pools?parent=" + parent);
    }

    private static Map<String, Object> weighted(PaySchool school, int... weights) {
        return Map.of("method", "WEIGHTS", "recipients", school.weights(weights));
    }

    private static void awaitEvent(String pool) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<String> events =
                    Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.evaluation.v1").stream()
                            .map(event -> new String(event.value(), UTF_8))
                            .filter(event -> event.contains(pool))
                            .toList();
            assertThat(events).hasSize(1);
            assertThat(ContractSamples.faults("teacherdev.evaluation.v1", "pay-pool-locked", events.getFirst()))
                    .isEmpty();
        });
    }
}
