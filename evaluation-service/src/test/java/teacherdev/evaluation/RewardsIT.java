package teacherdev.evaluation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** Target and progress rewards that follow from final results, and competition items with their evidence. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RewardsIT {

    private static final String PLAIN = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 教学, formula: 得分 / 2}
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    private Staff staff;
    private UUID high;
    private UUID risen;
    private UUID steady;
    private UUID vetoed;
    private String scheme;

    @BeforeEach
    void shouldHaveASchoolWithAScheme() {
        staff = new Staff(sql);
        high = staff.teacher();
        risen = staff.teacher();
        steady = staff.teacher();
        vetoed = staff.teacher(staff.school, ",\"ethicsVeto\":true");
        staff.arrive();
        scheme = staff.scheme(PLAIN);
    }

    @Test
    void shouldRewardWhoeverReachedTheTargetByFinalResultsOnly() {
        String cycle = computed("2026 年度考核", "95", "88.5", "70");
        Map<String, Object> basis = Map.of("cycleId", cycle, "measure", "score", "from", "88.5");
        award("TARGET", basis).then().statusCode(409).body("code", equalTo("RESULTS_NOT_FINAL"));
        staff.finish(cycle);

        Response granted = award("TARGET", basis);

        granted.then()
                .statusCode(201)
                .body("total", equalTo("1200.00"))
                .body("basis.cycleId", equalTo(cycle))
                .body("recipients", hasSize(2))
                .body(of(high, "count"), equalTo(1))
                .body(of(risen, "amount"), equalTo("600.00"))
                .body(of(risen, "evidence"), equalTo("2026 年度考核 score 88.5 ≥ 88.5"));
        award("TARGET", Map.of("cycleId", cycle, "measure", "step.教学", "from", "47"), "按教学得分")
                .then()
                .statusCode(201)
                .body("recipients.teacherId", contains(high.toString()));
        award("TARGET", Map.of("cycleId", cycle, "measure", "score", "from", "95.5"), "太高")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("basis.from"));
        award("TARGET", Map.of("cycleId", cycle, "measure", "step.没有", "from", "1"), "无此步骤")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("basis.measure"));
    }

    @Test
    void shouldRewardEachWholeStepOfProgressBetweenTwoFinalCycles() {
        String before = computed("上年度考核", "94", "70", "80");
        String now = computed("本年度考核", "95", "88.5", "80");
        staff.finish(before);
        staff.finish(now);
        Map<String, Object> basis =
                Map.of("cycleId", now, "comparedWith", before, "measure", "score", "from", "5", "countMax", 5);

        award("PROGRESS", basis)
                .then()
                .statusCode(201)
                .body("recipients.teacherId", contains(risen.toString()))
                .body("recipients[0].count", equalTo(3))
                .body("recipients[0].amount", equalTo("1800.00"))
                .body("recipients[0].evidence", containsString("70 → 本年度考核 88.5"));
        award("PROGRESS", Map.of("cycleId", now, "measure", "score", "from", "5"), "缺少比较")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("basis.comparedWith"));
    }

    @Test
    void shouldNotTakeResultsOfAnotherOrganisation() {
        Staff other = new Staff(sql);
        UUID teacher = other.teacher();
        other.arrive();
        String cycle = other.cycle(other.scheme(PLAIN), "总分");
        other.scores(cycle, Map.of(teacher, "99"));
        other.compute(cycle).then().statusCode(201);
        other.finish(cycle);

        award("TARGET", Map.of("cycleId", cycle, "measure", "score", "from", "50"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("basis.cycleId"));
    }

    @Test
    void shouldRewardAnItemOfACompetitionOnceWithItsEvidence() {
        List<Map<String, String>> items = List.of(
                Map.of("name", "省优质课一等奖", "evidence", "SC2026-0412"),
                Map.of("name", "市论文二等奖", "evidence", "DZ2026-77"));

        Response granted = competition("竞赛奖", items, 2);

        granted.then()
                .statusCode(201)
                .body("total", equalTo("1200.00"))
                .body("recipients[0].items.evidence", contains("SC2026-0412", "DZ2026-77"));
        competition("另一次", items.subList(0, 1), 1).then().statusCode(409).body("code", equalTo("AWARD_ITEM_REWARDED"));
        competition("数量不符", items, 3).then().statusCode(422).body("errors[0].field", equalTo("recipients.items"));
        Staff.get(Tokens.grant("teacher", staff.code).teacherId(high).token(), "/api/v1/awards/" + granted.path("id"))
                .then()
                .statusCode(200)
                .body("recipients[0].items.name", hasSize(2));
    }

    @Test
    void shouldTellWhatWouldBeGrantedOtherwiseAndChangeNothing() {
        String cycle = computed("2026 年度考核", "95", "88.5", "70");
        staff.finish(cycle);
        String award = award("TARGET", Map.of("cycleId", cycle, "measure", "score", "from", "88.5"))
                .path("id");
        String pending = "/api/v1/awards/" + award + "/pending-differences";
        Staff.get(staff.principal, pending).then().statusCode(200).body("items", hasSize(0));

        staff.scores(cycle, Map.of(high, "80", steady, "90")).then().statusCode(200);
        Staff.get(staff.principal, pending).then().body("items", hasSize(0));
        Staff.post(staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/corrections", Map.of("reason", "登分有误"))
                .then()
                .statusCode(201);
        staff.tell(risen, 2, staff.school, ",\"ethicsVeto\":true");
        staff.arrive();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Staff.get(staff.principal, pending).then().body("items", hasSize(3)));

        Staff.get(staff.principal, pending)
                .then()
                .body(pending(high, "countBefore"), equalTo(1))
                .body(pending(high, "countAfter"), equalTo(0))
                .body(pending(high, "causes"), contains("RESULT"))
                .body(pending(high, "amountDifference"), equalTo("-600.00"))
                .body(pending(steady, "countBefore"), equalTo(0))
                .body(pending(steady, "amountDifference"), equalTo("600.00"))
                .body(pending(risen, "causes"), contains("ETHICS_VETO"));
        Staff.get(staff.principal, "/api/v1/awards/" + award)
                .then()
                .body("recipients", hasSize(2))
                .body(of(high, "amount"), equalTo("600.00"));
        Staff.get(Tokens.grant("principal", "elsewhere").token(), pending)
                .then()
                .statusCode(404);
    }

    private static String pending(UUID teacher, String field) {
        return "items.find { it.teacherId == '" + teacher + "' }." + field;
    }

    /** A cycle of the school with these scores; the vetoed person has the highest. */
    private String computed(String name, String ofHigh, String ofRisen, String ofSteady) {
        String cycle = Staff.cycle(staff.principal, staff.code, scheme, Map.of("scoreStep", "总分", "name", name));
        staff.scores(cycle, Map.of(high, ofHigh, risen, ofRisen, steady, ofSteady, vetoed, "100"))
                .then()
                .statusCode(200);
        staff.compute(cycle).then().statusCode(201);
        return cycle;
    }

    private Response award(String kind, Map<String, Object> basis) {
        return award(kind, basis, "教学奖励");
    }

    private Response award(String kind, Map<String, Object> basis, String name) {
        return grant(kind, name, Map.of("basis", basis));
    }

    private Response competition(String name, List<Map<String, String>> items, int count) {
        return grant(
                "COMPETITION",
                name,
                Map.of(
                        "recipients",
                        List.of(Map.of("teacherId", high, "count", count, "evidence", "获奖证书", "items", items))));
    }

    private Response grant(String kind, String name, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("organisation", staff.code, "name", name, "kind", kind, "year", 2026, "amountEach", "600.00"));
        body.putAll(more);
        return Staff.post(staff.principal, "/api/v1/awards", body);
    }

    private static String of(UUID teacher, String field) {
        return "recipients.find { it.teacherId == '" + teacher + "' }." + field;
    }
}
