package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;

/** Pools whose plan reads results and facts: nothing is uploaded for them, everything names its source. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PaySourcesIT {

    private static final String ASSESSMENT = """
            scheme: 年度考核
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;
    private static final String BY_RESULT = """
            scheme: 按考核结果与学时
            scheme_inputs: {总额: number}
            inputs:
              得分: {type: number, source: result.score}
              等次: {type: text, source: result.grade}
              总分: {type: number, source: result.step.总分}
              学时: {type: number, source: training.hours}
            steps:
              - {id: 权重, formula: '(if 等次 = "UNQUALIFIED" then 0 else 得分) + (总分 - 得分) + 学时'}
              - {id: 奖金, share: {pool: 总额, weight: 权重}}
            examples:
              - scheme_inputs: {总额: 300}
                people:
                  - {id: A, inputs: {得分: 90, 等次: QUALIFIED, 总分: 90, 学时: 60}, expect: {奖金: "150.00"}}
                  - {id: B, inputs: {得分: 80, 等次: QUALIFIED, 总分: 80, 学时: 70}, expect: {奖金: "150.00"}}
            """;
    private static final String BY_RECORD = """
            scheme: 按档案
            inputs:
              职称: {type: text, source: title.level, default: 无}
              荣誉: {records: {kind: text, level: text}, source: honours}
              班主任月数: {type: number, source: head-teacher.months}
              带教人数: {type: number, source: pairings.mentored}
            steps:
              - {id: 荣誉数, items: {over: 荣誉, value: 1}}
              - {id: 津贴, formula: '(if 职称 = "SENIOR" then 50 else 10) + 荣誉数 + 班主任月数 + 带教人数'}
            examples:
              - {inputs: {职称: SENIOR, 荣誉: [], 班主任月数: 0, 带教人数: 0}, expect: {津贴: 50}}
            """;

    @Inject
    Sql sql;

    @Test
    void shouldReadFinalResultsAndListHoursThatAreRevokedAfterTheLock() {
        PaySchool school = PaySchool.with(3);
        UUID entry = UUID.randomUUID();
        hours(school, school.people.getFirst(), entry, null, "60.00");
        String cycle = computed(school, "90", "80", "70");
        PaySchool.Pool pool = school.pool("300.00");
        Map<String, Object> plan = plan(school, BY_RESULT, "奖金", Map.of("result", Map.of("cycle", cycle)));
        pool.distribute(plan)
                .then()
                .statusCode(409)
                .body("code", equalTo("RESULTS_NOT_FINAL"))
                .body("errors[0].field", equalTo("sources.result"))
                .body("errors[0].reason", containsString("COMPUTED"));
        publishAndLock(school, cycle);

        pool.distribute(plan).then().statusCode(200);
        pool.preview().then().statusCode(200).body("run.allocated", equalTo("300.00"));
        assertThat(pool.amounts("PREVIEW")).containsExactly("150.00", "80.00", "70.00");
        pool.statement(0, "PREVIEW")
                .then()
                .body("trace.findAll { it.kind == 'read' }.step", equalTo(List.of("得分", "等次", "总分", "学时")))
                .body("trace[0].value", equalTo("90.00"))
                .body("trace[0].details.source", equalTo("result.score"))
                .body("trace[0].details.origin", startsWith("evaluation-cycles/" + cycle + "/results/"))
                .body("trace[0].text", containsString("2026 年度考核"))
                .body("trace[3].text", containsString("training.hours"));
        pool.publishAndLock();
        pool.get("/pending-differences").then().body("items", hasSize(0));
        Staff.post(
                        school.payroll,
                        "/api/v1/schemes/comparison/pay-pools/" + pool.id,
                        Map.of("to", ((Map<?, ?>) plan.get("scheme")).get("id")))
                .then()
                .statusCode(200)
                .body("computed", equalTo(3))
                .body("changed", equalTo(0));

        hours(school, school.people.getFirst(), UUID.randomUUID(), entry, "-60.00");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> pool.get("/pending-differences").then().body("items", hasSize(1)));
        pool.get("/pending-differences")
                .then()
                .body("items[0].recipientId", equalTo(school.people.getFirst().toString()))
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].fact", equalTo("学时"))
                .body("items[0].changes[0].before", equalTo("60.00"))
                .body("items[0].changes[0].after", equalTo("0.00"))
                .body("items[0].changes[0].source", equalTo("training.hours"));
        assertThat(pool.amounts("LOCKED")).containsExactly("150.00", "80.00", "70.00");

        pool.correct(Map.of("reason", "学时被撤销")).then().statusCode(201);
        pool.publishAndLock();
        assertThat(pool.amounts("LOCKED")).containsExactly("112.50", "100.00", "87.50");
        pool.get("/pending-differences").then().body("items", hasSize(0));
        pool.get("/books").then().body("closes", equalTo(true)).body("allocated", equalTo("300.00"));
    }

    @Test
    void shouldListResultsThatWereCorrectedAfterTheLock() {
        PaySchool school = PaySchool.with(2);
        String cycle = computed(school, "60", "40");
        publishAndLock(school, cycle);
        PaySchool.Pool pool = school.pool("100.00");
        pool.distribute(Map.of(
                        "method",
                        "RESULTS",
                        "sources",
                        Map.of("result", Map.of("cycle", cycle)),
                        "recipients",
                        recipients(school, 2)))
                .then()
                .statusCode(200);
        pool.preview().then().statusCode(200);
        assertThat(pool.amounts("PREVIEW")).containsExactly("60.00", "40.00");
        pool.publishAndLock();

        scores(school, cycle, "60", "90");
        pool.get("/pending-differences").then().body("items", hasSize(0));
        Staff.post(school.principal, "/api/v1/evaluation-cycles/" + cycle + "/corrections", Map.of("reason", "录入有误"))
                .then()
                .statusCode(201);

        pool.get("/pending-differences")
                .then()
                .body("items", hasSize(1))
                .body("items[0].recipientId", equalTo(school.people.get(1).toString()))
                .body("items[0].changes[0].before", equalTo("40.00"))
                .body("items[0].changes[0].after", equalTo("90.00"))
                .body("items[0].changes[0].source", equalTo("result.grading-score"))
                .body("items[0].changes[0].origin", containsString(cycle));
        assertThat(pool.amounts("LOCKED")).containsExactly("60.00", "40.00");
        pool.correct(Map.of("reason", "考核结果更正")).then().statusCode(201);
        pool.publishAndLock();
        assertThat(pool.amounts("LOCKED")).containsExactly("40.00", "60.00");
    }

    @Test
    void shouldListTitlesHonoursTermsAndPairingsThatChangedAfterTheLock() {
        PaySchool school = PaySchool.with(1);
        UUID person = school.people.getFirst();
        PaySchool.Pool pool = school.pool("100.00");
        pool.distribute(plan(school, BY_RECORD, "津贴", Map.of())).then().statusCode(200);
        pool.preview().then().statusCode(200).body("run.allocated", equalTo("10.00"));
        pool.publishAndLock();

        school.send(
                TestEvent.of("teacherdev.teacher.v1", "teacherdev.teacher.teacher-changed.v1", person, 2, """
                {"teacherId":"%s","name":"示例0","status":"ACTIVE","employmentKind":"ESTABLISHED","ethicsVeto":false,
                 "assignments":[{"assignmentId":"%s","schoolId":"%s","from":"2012-09-01","to":null,"fte":"1.00","primary":true}],
                 "titles":[{"level":"SENIOR","appointedOn":"2026-06-01"}],
                 "honours":[{"kind":"BACKBONE","level":"COUNTY","from":"2026-05-01"}],
                 "terms":[{"role":"HEAD_TEACHER","schoolId":"%s","from":"2026-09-01"}]}
                """.formatted(
                                person, UUID.randomUUID(), school.schoolId, school.schoolId)));
        UUID pairing = UUID.randomUUID();
        school.send(TestEvent.of(
                "teacherdev.training.v1", "teacherdev.training.pairing-changed.v1", pairing, 1, """
                {"pairingId":"%s","kind":"INDUCTION","mentorId":"%s","menteeId":"%s","status":"ACTIVE","from":"2026-09-01","to":null}
                """.formatted(
                                pairing, person, UUID.randomUUID())));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> pool.get("/pending-differences")
                        .then()
                        .body("items[0].changes.fact", hasItems("职称", "荣誉", "班主任月数", "带教人数")));
        pool.get("/pending-differences")
                .then()
                .body("items[0].changes.find { it.fact == '职称' }.after", equalTo("SENIOR"))
                .body("items[0].changes.find { it.fact == '荣誉' }.after[0].level", equalTo("COUNTY"))
                .body("items[0].changes.find { it.fact == '班主任月数' }.source", equalTo("head-teacher.months"))
                .body("items[0].changes.source", hasItem("pairings.mentored"));
        assertThat(pool.amounts("LOCKED")).containsExactly("10.00");

        pool.correct(Map.of("reason", "档案变更")).then().statusCode(201);
        pool.publishAndLock();
        assertThat(pool.amounts("LOCKED")).containsExactly("56.00");
    }

    @Test
    void shouldRefuseWhoHasNoResultAndWhatIsReadButUploaded() {
        PaySchool school = PaySchool.with(2);
        String cycle = computed(school, "90", "60");
        publishAndLock(school, cycle);
        school.join("后来者", "ESTABLISHED", "2026-12-15");
        school.awaitPeople();
        PaySchool.Pool pool = school.pool("100.00");
        Map<String, Map<String, String>> sources = Map.of("result", Map.of("cycle", cycle));
        Map<String, Object> plan = plan(school, BY_RESULT, "奖金", sources);
        pool.distribute(without(plan, "sources"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_REFUSED"))
                .body("errors.field", hasItem("sources.result"));
        pool.distribute(with(plan, "sources", Map.of("result", Map.of("cycle", UUID.randomUUID()))))
                .then()
                .statusCode(422)
                .body("code", equalTo("PLAN_REFUSED"));
        List<Map<String, Object>> uploaded = recipients(school, 3);
        uploaded.getFirst().put("inputs", Map.of("学时", "999"));
        pool.distribute(with(plan, "recipients", uploaded))
                .then()
                .statusCode(422)
                .body("code", equalTo("RECIPIENT_REFUSED"))
                .body("errors[0].field", equalTo("recipients[0].inputs.学时"));

        pool.distribute(plan).then().statusCode(200);
        pool.preview()
                .then()
                .statusCode(422)
                .body("code", equalTo("RESULT_MISSING"))
                .body("errors[0].field", equalTo("得分"))
                .body("errors[0].person", equalTo(school.people.get(2).toString()));
        pool.get("").then().body("state", equalTo("OPEN"));

        List<Map<String, Object>> excluded = recipients(school, 3);
        excluded.get(2).put("veto", "未参加考核");
        pool.distribute(with(plan, "recipients", excluded)).then().statusCode(200);
        pool.preview().then().statusCode(200);
        assertThat(pool.amounts("PREVIEW")).containsExactly("60.00", "40.00", "0.00");
    }

    @Test
    void shouldDivideACountysPoolByTheDecidedRoundOfSchoolEvaluation() {
        PaySchool county = PaySchool.with(2);
        Response opened = Staff.post(
                county.bureau,
                "/api/v1/school-evaluations",
                Map.of("region", county.county, "name", "三年学校评价", "startsOn", "2024-01-01"));
        String round = opened.path("id");
        PaySchool.Pool pool = county
        .new Pool(county.open(county.county, "500.00", Map.of("lastYearPayroll", "1000.00")), county.bureau);
        Map<String, Object> plan = new LinkedHashMap<>(Map.of(
                "method", "RESULTS",
                "sources", Map.of("school", Map.of("round", round)),
                "recipients", List.of(Map.of("id", county.school))));
        pool.distribute(plan).then().statusCode(409).body("code", equalTo("RESULTS_NOT_FINAL"));
        Map<String, String> areas = opened.path("areas");
        Staff.request(county.bureau)
                .body(Map.of(
                        "scores",
                        areas.keySet().stream()
                                .map(area -> Map.of(
                                        "schoolCode", county.school, "area", area, "score", "90", "evidence", "督导记录"))
                                .toList()))
                .put("/api/v1/school-evaluations/" + round + "/scores")
                .then()
                .statusCode(204);
        Staff.put(county.bureau, "/api/v1/school-evaluations/" + round + "/decision", 1, Map.of())
                .then()
                .statusCode(200);

        pool.distribute(with(plan, "recipients", List.of(Map.of("id", county.school, "result", "80"))))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("recipients[0].result"));
        pool.distribute(plan).then().statusCode(200);
        pool.preview().then().statusCode(200).body("run.allocated", equalTo("500.00"));
        assertThat(sql.first(
                        "select s.facts from pay_statement s where s.pool_id = ?",
                        row -> row.text("facts"),
                        UUID.fromString(pool.id)))
                .hasValueSatisfying(facts ->
                        assertThat(facts).contains("\"value\":\"90.0000\"").contains("school-evaluations/" + round));
    }

    /** A computed cycle of the school with these scores, in the order of its people. */
    private String computed(PaySchool school, String... scores) {
        String scheme = Staff.scheme(school.principal, school.school, ASSESSMENT);
        String cycle = Staff.cycle(school.principal, school.school, scheme, Map.of("scoreStep", "总分"));
        scores(school, cycle, scores);
        Staff.post(school.principal, "/api/v1/evaluation-cycles/" + cycle + "/computations", Map.of())
                .then()
                .statusCode(201);
        return cycle;
    }

    private static void scores(PaySchool school, String cycle, String... scores) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            rows.add(Map.of("teacherId", school.people.get(i), "values", Map.of("得分", scores[i])));
        }
        Staff.request(Tokens.grant("school-clerk", school.school).token())
                .body(Map.of("source", "教务处汇总表", "rows", rows))
                .put("/api/v1/evaluation-cycles/" + cycle + "/inputs")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
    }

    private void publishAndLock(PaySchool school, String cycle) {
        Staff.post(school.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);
        sql.update("update publication set closes_on = current_date - 2 where subject_id = ?", UUID.fromString(cycle));
        String path = "/api/v1/evaluation-cycles/" + cycle;
        Staff.request(school.principal)
                .header("If-Match", Staff.get(school.principal, path).header("ETag"))
                .body(Map.of())
                .put(path + "/lock")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> plan(
            PaySchool school, String document, String step, Map<String, Map<String, String>> sources) {
        Map<String, String> amounts = document.contains("总额") ? Map.of("总额", "POOL") : Map.of();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("method", "SCHEME");
        plan.put("sources", sources);
        plan.put(
                "scheme",
                Map.of(
                        "id",
                        payScheme(school, document),
                        "amountInputs",
                        amounts,
                        "items",
                        List.of(Map.of("step", step, "code", "REWARD"))));
        plan.put("recipients", recipients(school, school.people.size()));
        return plan;
    }

    private static List<Map<String, Object>> recipients(PaySchool school, int people) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            recipients.add(new LinkedHashMap<>(Map.of("id", school.people.get(i).toString())));
        }
        return recipients;
    }

    private static Map<String, Object> with(Map<String, Object> plan, String member, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(plan);
        other.put(member, value);
        return other;
    }

    private static Map<String, Object> without(Map<String, Object> plan, String member) {
        Map<String, Object> other = new LinkedHashMap<>(plan);
        other.remove(member);
        return other;
    }

    private static String payScheme(PaySchool school, String document) {
        Response drafted = Staff.post(
                school.principal,
                "/api/v1/schemes",
                Map.of("scope", school.school, "code", "pay", "kind", "PAY", "document", document));
        drafted.then().statusCode(201);
        String id = drafted.path("id");
        Staff.put(school.principal, "/api/v1/schemes/" + id + "/consultation", 1, Map.of())
                .then()
                .statusCode(200);
        Staff.put(
                        school.principal,
                        "/api/v1/schemes/" + id + "/adoption",
                        2,
                        Map.of("effectiveFrom", "2026-01-01", "record", "教代会表决"))
                .then()
                .statusCode(200);
        return id;
    }

    /** Hours of 2026, or their reversal, and until they are known. */
    private void hours(PaySchool school, UUID person, UUID entry, UUID reverses, String hours) {
        String what = reverses == null ? "granted" : "reversed";
        String reversal = reverses == null ? "" : "\"reversesEntryId\":\"%s\",".formatted(reverses);
        school.send(TestEvent.of(
                "teacherdev.training.v1", "teacherdev.training.credit-" + what + ".v1", person, 1, """
                {"entryId":"%s",%s"teacherId":"%s","schoolId":"%s","year":2026,"activityDate":"2026-03-14",
                 "activityHours":"%s","amount":"%s","unit":"HOUR"}
                """.formatted(
                                entry, reversal, person, school.schoolId, hours, hours)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.first(
                                "select count(*) as n from training_credit where entry_id = ?",
                                row -> row.number("n"),
                                entry)
                        .equals(java.util.Optional.of(1L)));
    }
}
