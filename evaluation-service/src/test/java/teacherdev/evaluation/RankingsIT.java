package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RankingsIT {

    @Inject
    Sql sql;

    private Staff staff;
    private UUID a;
    private UUID b;
    private UUID c;
    private UUID d;

    @BeforeEach
    void shouldHaveFourCandidates() {
        staff = new Staff(sql);
        a = staff.teacher();
        b = staff.teacher();
        c = staff.teacher();
        d = staff.teacher(staff.school, ",\"ethicsVeto\":true");
        staff.arrive();
    }

    @Test
    void shouldRankByScoreLeaveTheVetoedOutAndCutAtTheQuota() {
        rank(2, List.of(), List.of(entered(a, "95.50"), entered(b, "95.50"), entered(c, "94.00"), entered(d, "97.00")))
                .then()
                .statusCode(201)
                .body("selected", contains(a.toString(), b.toString()))
                .body("entries.rank", equalTo(Arrays.asList(1, 1, 3, null)))
                .body("entries[3].teacherId", equalTo(d.toString()))
                .body("entries[3].vetoed", equalTo(true))
                .body("entries[0].score", equalTo("95.50"));
    }

    @Test
    void shouldBreakTiesAsDeclared() {
        rank(
                        1,
                        List.of("results"),
                        List.of(
                                Map.of("teacherId", a, "score", "95.50", "tieBreaks", Map.of("results", "38.0")),
                                Map.of("teacherId", b, "score", "95.50", "tieBreaks", Map.of("results", "39.5"))))
                .then()
                .statusCode(201)
                .body("selected", contains(b.toString()));
    }

    @Test
    void shouldLeaveAFullTieAtTheCutToAPersonWhoseDecisionIsAudited() {
        List<Map<String, Object>> tied = List.of(entered(a, "95.50"), entered(b, "95.50"));
        rank(1, List.of(), tied)
                .then()
                .statusCode(409)
                .body("code", equalTo("TIE_AT_CUTOFF"))
                .body("errors", hasSize(2));
        Staff.get(staff.principal, "/api/v1/rankings").then().body("items", hasSize(0));

        Response decided =
                rank(1, List.of(), tied, Map.of("decision", Map.of("chosen", List.of(b), "reason", "评审委员会投票 7:2")));

        decided.then()
                .statusCode(201)
                .body("selected", contains(b.toString()))
                .body("tieDecision", equalTo("评审委员会投票 7:2"));
        assertThat(staff.count(
                        "select count(*) as n from audit_entry where action = 'RANKING_TIE_DECIDED' and subject_id = ?",
                        decided.<String>path("id")))
                .isEqualTo(1);
        rank(1, List.of(), tied, Map.of("decision", Map.of("chosen", List.of(c), "reason", "x")))
                .then()
                .statusCode(422)
                .body("code", equalTo("TIE_CHOICE"));
    }

    @Test
    void shouldTakeScoresFromACycleAndNoOther() {
        String scheme = staff.scheme("""
                scheme: 得分
                inputs: {得分: number, 成果: {type: number, default: 0}}
                steps:
                  - {id: 总分, formula: 得分}
                  - {id: 教学成果, formula: 成果}
                examples:
                  - {inputs: {得分: 90}, expect: {总分: 90}}
                """);
        String cycle = staff.cycle(scheme, "总分");
        staff.inputs(
                cycle,
                Map.of(
                        a, Map.of("得分", "95.50", "成果", "38.0"),
                        b, Map.of("得分", "95.50", "成果", "39.5"),
                        c, Map.of("得分", "94.00"),
                        d, Map.of("得分", "97.00")));
        staff.compute(cycle).then().statusCode(201);

        Staff.post(staff.principal, "/api/v1/rankings", body(1, List.of("教学成果"), Map.of("cycleId", cycle)))
                .then()
                .statusCode(201)
                .body("selected", contains(b.toString()))
                .body("entries.source", contains("CYCLE", "CYCLE", "CYCLE", "CYCLE"));
        rank(1, List.of(), List.of(entered(a, "99")), Map.of("cycleId", cycle))
                .then()
                .statusCode(422)
                .body("code", equalTo("RANKING_REFUSED"));
    }

    @Test
    void shouldRankOnlyPeopleOfTheOrganisationAndHideItFromOthers() {
        Response ranked = rank(1, List.of(), List.of(entered(a, "90")));
        String stranger = Tokens.grant("principal", "elsewhere").token();

        assertThat(Staff.get(stranger, "/api/v1/rankings/" + ranked.path("id")).statusCode())
                .isEqualTo(404);
        rank(1, List.of(), List.of(entered(UUID.randomUUID(), "90"))).then().statusCode(422);
        Staff.post(stranger, "/api/v1/rankings", body(1, List.of(), Map.of("candidates", List.of(entered(a, "90")))))
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> entered(UUID teacher, String score) {
        return Map.of("teacherId", teacher, "score", score);
    }

    private Response rank(int quota, List<String> tieBreaks, List<Map<String, Object>> candidates) {
        return rank(quota, tieBreaks, candidates, Map.of());
    }

    private Response rank(
            int quota, List<String> tieBreaks, List<Map<String, Object>> candidates, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("candidates", candidates);
        return Staff.post(staff.principal, "/api/v1/rankings", body(quota, tieBreaks, all));
    }

    private Map<String, Object> body(int quota, List<String> tieBreaks, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "organisation", staff.code, "name", "推荐", "purpose", "TITLE", "quota", quota, "tieBreaks", tieBreaks));
        body.putAll(more);
        return body;
    }
}
