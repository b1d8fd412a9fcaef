package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
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
class EvaluationCyclesIT {

    private static final String WEIGHTED = """
            scheme: 年度考核
            inputs: {师德: number, 教学: number, 教研: number, 考勤: number}
            steps:
              - {id: a, formula: 师德}
              - {id: b, formula: 教学}
              - {id: c, formula: 教研}
              - {id: d, formula: 考勤}
              - {id: 总分, weighted: {of: {a: 0.30, b: 0.40, c: 0.20, d: 0.10}}, round: {places: 2}, note: 第三条}
            examples:
              - {inputs: {师德: 92.5, 教学: 88.0, 教研: 95.0, 考勤: 100}, expect: {总分: 91.95}}
            """;
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

    private Staff staff;

    @BeforeEach
    void shouldHaveASchool() {
        staff = new Staff(sql);
    }

    @Test
    void shouldWeighScoresExactlyAndTellWhy() {
        UUID teacher = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(WEIGHTED), "总分");
        staff.inputs(cycle, Map.of(teacher, Map.of("师德", "92.5", "教学", "88.0", "教研", "95.0", "考勤", "100")))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1));

        staff.compute(cycle).then().statusCode(201).body("people", equalTo(1));

        staff.result(cycle, teacher)
                .then()
                .statusCode(200)
                .body("score", equalTo("91.95"))
                .body("grade", equalTo("QUALIFIED"))
                .body("inputs.教学", equalTo(List.of("88.0", "教务处汇总表")))
                .body("trace[4].text", containsString("第三条"))
                .body("final", equalTo(false));
    }

    @Test
    void shouldRefuseWeightsThatDoNotAddUpAndForbiddenIndicators() {
        staff.arrive();
        for (String wrong : List.of(WEIGHTED.replace("d: 0.10", "d: 0.09"), WEIGHTED.replace("考勤", "升学率"))) {
            Staff.post(
                            staff.principal,
                            "/api/v1/schemes",
                            Map.of("scope", staff.code, "code", "x", "kind", "EVALUATION", "document", wrong))
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void shouldNeverTakeMissingDataForZero() {
        UUID complete = staff.teacher();
        UUID waiting = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(WEIGHTED), "总分");
        staff.inputs(
                cycle,
                Map.of(
                        complete, Map.of("师德", "92.5", "教学", "88.0", "教研", "95.0", "考勤", "100"),
                        waiting, Map.of("师德", "92.5", "教研", "95.0", "考勤", "100")));

        Staff.get(staff.clerk, "/api/v1/evaluation-cycles/" + cycle + "/progress")
                .then()
                .statusCode(200)
                .body("sheets", equalTo(2))
                .body("complete", equalTo(1))
                .body("missing", hasSize(1))
                .body("missing[0].input", equalTo("教学"))
                .body("missing[0].bySchool." + staff.code, equalTo(1))
                .body("people[0].teacherId", equalTo(waiting.toString()));
        staff.compute(cycle)
                .then()
                .statusCode(422)
                .body("code", equalTo("DATA_REFUSED"))
                .body("errors[0].person", equalTo(waiting.toString()))
                .body("errors[0].field", equalTo("教学"));
        assertThat(staff.result(cycle, complete).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldAnswerEachRowOfAnUpload() {
        UUID teacher = staff.teacher();
        UUID other = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, Map.of(teacher, "80")).then().body("recorded", equalTo(1));

        staff.scores(cycle, Map.of(teacher, "80")).then().body("unchanged", equalTo(1));
        staff.scores(cycle, Map.of(UUID.randomUUID(), "80")).then().body("rows[0].code", equalTo("UNKNOWN_TEACHER"));
        staff.scores(cycle, Map.of(teacher, "many")).then().body("rows[0].code", equalTo("WRONG_TYPE"));
        staff.inputs(cycle, Map.of(teacher, Map.of("课是", "1"), other, Map.of("得分", "77")))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("failed", equalTo(1))
                .body("rows.code", hasItem("UNKNOWN_INPUT"));
    }

    @Test
    void shouldGiveExcellentToAFifthOfTheUnitRoundedDown() {
        List<UUID> teachers = new ArrayList<>();
        Map<UUID, String> scores = new HashMap<>();
        for (int i = 0; i < 75; i++) {
            teachers.add(staff.teacher());
            scores.put(teachers.getLast(), "80");
        }
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, scores).then().body("recorded", equalTo(75));
        staff.compute(cycle).then().statusCode(201);
        for (int i = 0; i < 15; i++) {
            staff.grade(cycle, teachers.get(i), "EXCELLENT")
                    .then()
                    .statusCode(200)
                    .body("grade", equalTo("EXCELLENT"));
        }

        staff.grade(cycle, teachers.get(15), "EXCELLENT")
                .then()
                .statusCode(409)
                .body("code", equalTo("EXCELLENT_QUOTA_FULL"))
                .body("detail", containsString("15"));

        Staff.request(staff.principal)
                .body(Map.of("units", List.of(Map.of("code", staff.code, "rewarded", true))))
                .put("/api/v1/evaluation-cycles/" + cycle + "/units")
                .then()
                .statusCode(204);
        for (int i = 15; i < 18; i++) {
            assertThat(staff.grade(cycle, teachers.get(i), "EXCELLENT").statusCode())
                    .isEqualTo(200);
        }
        assertThat(staff.grade(cycle, teachers.get(18), "EXCELLENT").statusCode())
                .isEqualTo(409);
    }

    @Test
    void shouldCountSmallUnitsTogetherOnlyWhenTheyAreMerged() {
        UUID second = UUID.randomUUID();
        String secondCode = "S-" + second.toString().substring(0, 8);
        staff.school(second, secondCode);
        Map<UUID, String> scores = new HashMap<>();
        UUID best = staff.teacher();
        scores.put(best, "97");
        for (int i = 0; i < 3; i++) {
            scores.put(staff.teacher(), "80");
        }
        scores.put(staff.teacher(second, ""), "80");
        staff.arrive();
        String scheme = Staff.scheme(staff.bureau, staff.county, PLAIN);
        String cycle = Staff.cycle(staff.bureau, staff.county, scheme, Map.of("scoreStep", "总分"));
        Staff.request(staff.bureau)
                .body(Map.of(
                        "rows",
                        scores.entrySet().stream()
                                .map(row -> Map.of("teacherId", row.getKey(), "values", Map.of("得分", row.getValue())))
                                .toList()))
                .put("/api/v1/evaluation-cycles/" + cycle + "/inputs")
                .then()
                .body("recorded", equalTo(5));

        computeAs(staff.bureau, cycle);
        String alone = staff.result(cycle, best).path("grade");
        Staff.request(staff.bureau)
                .body(Map.of("units", List.of(Map.of("code", secondCode, "rewarded", false, "mergedInto", staff.code))))
                .put("/api/v1/evaluation-cycles/" + cycle + "/units")
                .then()
                .statusCode(204);
        computeAs(staff.bureau, cycle);
        String merged = staff.result(cycle, best).path("grade");

        assertThat(alone).isEqualTo("QUALIFIED");
        assertThat(merged).isEqualTo("EXCELLENT");
    }

    private static void computeAs(String token, String cycle) {
        Staff.post(token, "/api/v1/evaluation-cycles/" + cycle + "/computations", Map.of())
                .then()
                .statusCode(201);
    }

    @Test
    void shouldGiveNoGradeAgainstAnEthicsVetoAndListWhoIsNotAssessed() {
        UUID vetoed = staff.teacher(staff.school, ",\"ethicsVeto\":true");
        UUID away = staff.teacher(
                staff.school, ",\"leaves\":[{\"kind\":\"SICK\",\"from\":\"2026-01-01\",\"to\":\"2026-09-01\"}]");
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, Map.of(vetoed, "99")).then().body("recorded", equalTo(1));

        staff.compute(cycle).then().statusCode(201).body("people", equalTo(1));

        staff.result(cycle, vetoed).then().body("grade", equalTo("UNQUALIFIED")).body("vetoed", equalTo(true));
        staff.grade(cycle, vetoed, "QUALIFIED").then().statusCode(422).body("code", equalTo("GRADE_REFUSED"));
        Staff.get(staff.clerk, "/api/v1/evaluation-cycles/" + cycle + "/participants")
                .then()
                .body("items.find { it.teacherId == '" + away + "' }.notAssessedReason", equalTo("LONG_LEAVE"));
    }

    @Test
    void shouldLetLeadersCarryTwoSheetsAndTakeInLateJoiners() {
        UUID leader = staff.teacher(staff.school, ",\"terms\":[{\"role\":\"PRINCIPAL\",\"from\":\"2024-08-01\"}]");
        staff.arrive();
        String teaching = staff.scheme(PLAIN);
        String management = Staff.scheme(staff.bureau, staff.county, PLAIN.replace("得分", "管理"));
        String cycle = Staff.cycle(
                staff.principal,
                staff.code,
                teaching,
                Map.of("scoreStep", "总分", "managementSchemeId", management, "managementScoreStep", "总分"));
        Staff.request(staff.clerk)
                .body(Map.of(
                        "rows",
                        List.of(
                                Map.of("teacherId", leader, "values", Map.of("得分", "80")),
                                Map.of("teacherId", leader, "sheet", "MANAGEMENT", "values", Map.of("管理", "95")))))
                .put("/api/v1/evaluation-cycles/" + cycle + "/inputs")
                .then()
                .body("recorded", equalTo(2));
        UUID late = staff.teacher();
        staff.arrive();
        Staff.post(
                        staff.principal,
                        "/api/v1/evaluation-cycles/" + cycle + "/participants",
                        Map.of("teacherId", late, "on", "2026-12-15"))
                .then()
                .statusCode(201)
                .body("participants", equalTo(2));
        staff.scores(cycle, Map.of(late, "70"));

        staff.compute(cycle).then().statusCode(201).body("people", equalTo(3));

        staff.result(cycle, leader).then().body("score", equalTo("80.00")).body("gradingScore", equalTo("87.50"));
        Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/results/" + leader + "?sheet=MANAGEMENT")
                .then()
                .body("score", equalTo("95.00"));
    }

    @Test
    void shouldCountSomebodyOfTwoSchoolsOnceAtHerPrimaryPost() {
        UUID second = UUID.randomUUID();
        String secondCode = "S2-" + second.toString().substring(0, 8);
        staff.school(second, secondCode);
        UUID teacher = staff.teacherOfTwo(staff.school, second);
        staff.arrive();
        String scheme = Staff.scheme(staff.bureau, staff.county, PLAIN);
        String cycle = Staff.cycle(staff.bureau, staff.county, scheme, Map.of("scoreStep", "总分"));

        Staff.get(staff.bureau, "/api/v1/evaluation-cycles/" + cycle + "/participants")
                .then()
                .statusCode(200)
                .body("items.teacherId", contains(teacher.toString()))
                .body("items[0].schoolCode", equalTo(staff.code))
                .body("items[0].fte", equalTo("0.60"))
                .body("items[0].posts.schoolCode", contains(staff.code, secondCode))
                .body("items[0].posts.fte", contains("0.60", "0.40"));
        Staff.get(Tokens.clerkOf(secondCode), "/api/v1/evaluation-cycles/" + cycle + "/participants")
                .then()
                .body("items", empty());
    }

    @Test
    void shouldCollectFromEventsAndRefuseToHaveThatEntered() {
        UUID teacher = staff.teacher(
                staff.school,
                ",\"titles\":[{\"level\":\"SENIOR\",\"appointedOn\":\"2020-01-01\"}]"
                        + ",\"terms\":[{\"role\":\"HEAD_TEACHER\",\"from\":\"2025-09-01\",\"to\":\"2026-07-01\"}]");
        staff.credit(teacher, UUID.randomUUID(), "72.50");
        staff.arrive();
        String document = """
                scheme: 数据来源
                inputs:
                  学时: {type: number, source: training.hours}
                  职称: {type: text, source: title.level}
                  任职年限: {type: number, source: title.years}
                  班主任月数: {type: number, source: head-teacher.months}
                  课时: {type: number, source: manual}
                steps:
                  - {id: 总分, formula: 学时 + 任职年限 + 班主任月数 + 课时 + (if 职称 = "SENIOR" then 1000 else 0)}
                examples:
                  - {inputs: {学时: 1, 职称: SENIOR, 任职年限: 1, 班主任月数: 1, 课时: 1}, expect: {总分: 1004}}
                """;
        String cycle = staff.cycle(staff.scheme(document), "总分");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        staff.count("select count(*) as n from training_credit where teacher_id = ?", teacher) == 1);
        staff.inputs(cycle, Map.of(teacher, Map.of("学时", "99")))
                .then()
                .body("rows[0].code", equalTo("COLLECTED_INPUT"));
        staff.inputs(cycle, Map.of(teacher, Map.of("课时", "14")));

        staff.compute(cycle).then().statusCode(201);

        staff.result(cycle, teacher)
                .then()
                .body("score", equalTo("1098.50"))
                .body("inputs.学时", equalTo(List.of("72.50", "training.hours")));
    }

    @Test
    void shouldShowACycleOnlyToThoseWhomItConcerns() {
        UUID teacher = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, Map.of(teacher, "80"));
        staff.compute(cycle);
        String stranger = Tokens.grant("principal", "elsewhere").token();
        String path = "/api/v1/evaluation-cycles/" + cycle;

        assertThat(Staff.get(stranger, path).statusCode()).isEqualTo(404);
        assertThat(Staff.get(stranger, path + "/results/" + teacher).statusCode())
                .isEqualTo(404);
        assertThat(Staff.post(stranger, path + "/computations", Map.of()).statusCode())
                .isEqualTo(404);
        Response self = Staff.get(
                Tokens.grant("teacher", staff.code).teacherId(teacher).token(),
                "/api/v1/teachers/" + teacher + "/results");
        self.then().statusCode(200).body("items", hasSize(0));
    }
}
