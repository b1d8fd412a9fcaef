package teacherdev.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** Two records of one person become one: nothing that was published changes, and the person finds all of it. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class MergedRecordsIT {

    private static final String SCORE = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;
    private static final String TITLE = """
            scheme: 职称
            inputs: {职称: {type: text, source: title.level, default: NONE}}
            steps:
              - {id: 总分, formula: 'if 职称 = "SENIOR" then 90 else 80'}
            examples:
              - {inputs: {职称: SENIOR}, expect: {总分: 90}}
            """;
    private static final String SENIOR = ",\"titles\":[{\"level\":\"SENIOR\",\"appointedOn\":\"2020-03-01\"}]";

    @Inject
    Sql sql;

    private Staff staff;
    private UUID absorbed;
    private UUID colleague;

    @BeforeEach
    void shouldHaveASchool() {
        staff = new Staff(sql);
        absorbed = staff.teacher(staff.school, SENIOR);
        colleague = staff.teacher();
    }

    @Test
    void shouldShowHerFormerResultsToTheSurvivorWithoutAnyDifference() {
        UUID elsewhere = UUID.randomUUID();
        staff.school(elsewhere, "X-" + elsewhere.toString().substring(0, 8));
        UUID survivor = staff.teacher(elsewhere, "");
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(TITLE), "总分");
        staff.compute(cycle).then().statusCode(201);
        staff.finish(cycle);
        staff.tell(survivor, 2, elsewhere, SENIOR);
        staff.merged(absorbed, survivor);

        results(survivor)
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(absorbed.toString()))
                .body("items.score", contains("90.00"));
        results(colleague).then().body("items.teacherId", contains(colleague.toString()));
        staff.result(cycle, survivor).then().statusCode(200).body("score", equalTo("90.00"));
        staff.result(cycle, absorbed).then().statusCode(200).body("score", equalTo("90.00"));
        pending(cycle).then().body("items", empty());
        Staff.post(
                        staff.bureau,
                        "/api/v1/rankings",
                        Map.of(
                                "organisation",
                                staff.county,
                                "name",
                                "推荐",
                                "purpose",
                                "TITLE",
                                "cycleId",
                                cycle,
                                "quota",
                                1))
                .then()
                .statusCode(201)
                .body("entries.teacherId", contains(survivor.toString(), colleague.toString()));
    }

    @Test
    void shouldLeaveOneOfTwoRecordsOutWhileNothingIsPublic() {
        UUID survivor = staff.teacher();
        staff.arrive();
        String scheme = staff.scheme(SCORE);
        String cycle = staff.cycle(scheme, "总分");
        staff.scores(cycle, Map.of(absorbed, "70", colleague, "80", survivor, "90"));
        staff.compute(cycle).then().statusCode(201);
        staff.merged(absorbed, survivor);

        Staff.post(staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(409)
                .body("code", equalTo("STALE_RESULTS"));
        Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/participants")
                .then()
                .body("items.find { it.teacherId == '" + absorbed + "' }.notAssessedReason", equalTo("MERGED"));
        staff.compute(cycle).then().statusCode(201).body("people", equalTo(2));
        staff.finish(cycle);

        Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/results")
                .then()
                .body("items.teacherId", contains(survivor.toString(), colleague.toString()));
        pending(cycle).then().body("items", empty());
    }

    @Test
    void shouldNameWhoStandsTwiceInWhatIsPublicAndCountHerOnce() {
        UUID survivor = staff.teacher();
        Map<UUID, String> scores = new HashMap<>(Map.of(absorbed, "70", colleague, "80", survivor, "90"));
        for (int i = 0; i < 4; i++) {
            scores.put(staff.teacher(), "60");
        }
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(SCORE), "总分");
        staff.scores(cycle, scores);
        staff.compute(cycle).then().statusCode(201);
        staff.finish(cycle);
        String figures = "/api/v1/statistics/evaluation?year=2026&region=" + staff.county;
        Staff.get(staff.bureau, figures).then().body("groups.people", contains(7));
        staff.merged(absorbed, survivor);

        Staff.get(staff.bureau, figures).then().body("groups.people", contains(6));
        pending(cycle)
                .then()
                .body("items", hasSize(1))
                .body("items[0].teacherId", equalTo(absorbed.toString()))
                .body("items[0].standsTwiceAs", equalTo(survivor.toString()))
                .body("items[0].scoreBefore", equalTo("70.00"));
        results(survivor).then().body("items.teacherId", containsInAnyOrder(absorbed.toString(), survivor.toString()));
        staff.result(cycle, survivor).then().body("score", equalTo("90.00"));

        String corrections = "/api/v1/evaluation-cycles/" + cycle + "/corrections";
        Staff.post(staff.principal, corrections, Map.of("reason", "两份档案系同一人"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_CORRECT"));
        Staff.post(staff.principal, corrections, Map.of("reason", "无关", "standTwice", List.of(colleague)))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_A_PARTICIPANT"));
        Staff.post(
                        Tokens.grant("principal", staff.code)
                                .teacherId(survivor)
                                .token(),
                        corrections,
                        Map.of("reason", "本人", "standTwice", List.of(absorbed)))
                .then()
                .statusCode(403)
                .body("code", equalTo("OWN_CASE"));
        Response explained = Staff.post(
                staff.principal, corrections, Map.of("reason", "两份档案系同一人,以后者为准", "standTwice", List.of(absorbed)));
        explained.then().statusCode(201).body("changed", equalTo(0));
        pending(cycle).then().body("items", empty());
        Staff.get(staff.principal, corrections + "/" + explained.path("id"))
                .then()
                .body("items.teacherId", contains(absorbed.toString()))
                .body("items.standsTwiceAs", contains(survivor.toString()))
                .body("items.scoreBefore", contains("70.00"))
                .body("items.scoreAfter", contains("70.00"));
        staff.result(cycle, absorbed).then().body("score", equalTo("70.00")).body("version", equalTo(1));
        staff.result(cycle, survivor).then().body("score", equalTo("90.00")).body("version", equalTo(1));
        Staff.get(staff.bureau, figures).then().body("groups.people", contains(6));
        Staff.post(staff.principal, corrections, Map.of("reason", "再次", "standTwice", List.of(absorbed)))
                .then()
                .statusCode(422);
    }

    @Test
    void shouldShowHerFormerPayAndPayNobodyTwice() {
        PaySchool school = PaySchool.with(3);
        UUID former = school.people.get(0);
        UUID now = school.people.get(1);
        PaySchool.Pool paid = school.pool("300.00");
        paid.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 1, 1)))
                .then()
                .statusCode(200);
        paid.preview().then().statusCode(200);
        paid.publishAndLock();
        Response opened = school.open(school.school, "90.00", Map.of("name", "第二次"));
        PaySchool.Pool open = school.new Pool(opened);
        open.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 1, 1)))
                .then()
                .statusCode(200);
        open.preview().then().statusCode(200);
        staff.arrive();
        staff.merged(former, now);

        String herself = Tokens.grant("teacher", school.school).teacherId(now).token();
        Staff.get(herself, "/api/v1/teachers/" + now + "/pay-statements?year=2026")
                .then()
                .statusCode(200)
                .body("items.teacherId", containsInAnyOrder(former.toString(), now.toString()));
        paid.get("/pending-differences")
                .then()
                .statusCode(200)
                .body("items.recipientId", contains(former.toString()))
                .body("items[0].changes.fact", hasItem("paidTwice"));
        paid.correct(Map.of(
                        "reason",
                        "档案合并,重复发放收回",
                        "recipients",
                        List.of(Map.of("id", former, "weight", "1", "veto", "档案已合并"))))
                .then()
                .statusCode(201);
        paid.publishAndLock();
        paid.get("/pending-differences").then().body("items", empty());
        open.put("publication", Map.of()).then().statusCode(200);
        open.put("lock", Map.of()).then().statusCode(422).body("code", equalTo("RECIPIENT_REFUSED"));
        open.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(1, 1, 1)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("DUPLICATE"));
    }

    @Test
    void shouldShowHerFormerAwardsAndRewardAnItemOnce() {
        UUID survivor = staff.teacher();
        staff.arrive();
        String won = award(absorbed).path("id");
        staff.merged(absorbed, survivor);

        Staff.get(herself(survivor), "/api/v1/awards/" + won)
                .then()
                .statusCode(200)
                .body("recipients.teacherId", contains(absorbed.toString()));
        Staff.get(herself(colleague), "/api/v1/awards/" + won).then().statusCode(404);
        award(survivor).then().statusCode(409).body("code", equalTo("AWARD_ITEM_REWARDED"));
    }

    private Response award(UUID teacher) {
        return Staff.post(
                staff.principal,
                "/api/v1/awards",
                Map.of(
                        "organisation",
                        staff.code,
                        "name",
                        "竞赛奖 " + teacher,
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
                                "证书",
                                "items",
                                List.of(Map.of("name", "优质课一等奖", "evidence", "证书 1"))))));
    }

    private Response results(UUID teacher) {
        return Staff.get(herself(teacher), "/api/v1/teachers/" + teacher + "/results");
    }

    private Response pending(String cycle) {
        return Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/pending-differences");
    }

    private String herself(UUID teacher) {
        return Tokens.grant("teacher", staff.code).teacherId(teacher).token();
    }
}
