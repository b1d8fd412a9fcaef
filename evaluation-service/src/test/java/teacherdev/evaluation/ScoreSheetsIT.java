package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ScoreSheetsIT {

    private static final String FROM_SHEETS = """
            scheme: 学生评教
            inputs: {学生: {type: number, source: sheet.PUPIL}}
            steps:
              - {id: 总分, formula: 学生, round: {places: 2}}
            examples:
              - {inputs: {学生: 90}, expect: {总分: 90}}
            """;
    private static final String RATER =
            Tokens.grant("rater", "CN").subject("pupil").token();

    @Inject
    Sql sql;

    private Staff staff;
    private UUID teacher;
    private UUID colleague;
    private String cycle;

    @BeforeEach
    void shouldHaveACycle() {
        staff = new Staff(sql);
        teacher = staff.teacher();
        colleague = staff.teacher();
        staff.arrive();
        cycle = staff.cycle(staff.scheme(FROM_SHEETS), "总分");
    }

    @Test
    void shouldUseAMeanOnlyFromTheMinimumSampleOnAndOnlyWhenClosed() {
        String sheet = sheet("PUPIL");
        List<String> codes = codes(sheet, teacher, 6);
        List<String> few = codes(sheet, colleague, 4);
        for (int i = 0; i < 5; i++) {
            assertThat(byCode(sheet, codes.get(i), "18", "24", "45").statusCode())
                    .isEqualTo(204);
        }
        few.forEach(code -> byCode(sheet, code, "20", "30", "50").then().statusCode(204));
        Staff.get(staff.principal, "/api/v1/score-sheets/" + sheet + "/summary")
                .then()
                .statusCode(409)
                .body("code", equalTo("SHEET_OPEN"));

        Staff.put(staff.principal, "/api/v1/score-sheets/" + sheet + "/closure", 1, Map.of())
                .then()
                .statusCode(200)
                .body("answered", equalTo(9));

        Response summary = Staff.get(staff.principal, "/api/v1/score-sheets/" + sheet + "/summary");
        summary.then()
                .body("items.find { it.teacherId == '" + teacher + "' }.mean", equalTo("87.0000"))
                .body("items.find { it.teacherId == '" + colleague + "' }.mean", nullValue())
                .body("items.find { it.teacherId == '" + colleague + "' }.answers", nullValue());
        assertThat(byCode(sheet, codes.getLast(), "18", "24", "45").statusCode())
                .isEqualTo(409);
        staff.compute(cycle)
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].person", equalTo(colleague.toString()))
                .body("errors[0].field", equalTo("学生"));
        Staff.get(staff.clerk, "/api/v1/evaluation-cycles/" + cycle + "/progress")
                .then()
                .body("missing[0].source", equalTo("sheet.PUPIL"));
    }

    @Test
    void shouldTakeACodeOnceAndOnlyCompleteAnswers() {
        String sheet = sheet("PUPIL");
        String code = codes(sheet, teacher, 1).getFirst();
        byCode(sheet, code, "21", "24", "45").then().statusCode(422).body("errors[0].field", equalTo("points.a"));

        assertThat(byCode(sheet, code, "20", "24", "45").statusCode()).isEqualTo(204);
        byCode(sheet, code, "20", "24", "45").then().statusCode(422).body("code", equalTo("CODE_NOT_USABLE"));
        byCode(sheet, "NOTACODE", "20", "24", "45").then().statusCode(422);
        assertThat(staff.count("select count(*) as n from score_code where code_hash = convert_to(?, 'UTF8')", code))
                .isZero();
    }

    @Test
    void shouldLetAssignedColleaguesAnswerOnceOrRecuseThemselves() {
        String sheet = sheet("PEER");
        Staff.request(staff.principal)
                .body(Map.of("pairs", List.of(Map.of("raterId", teacher, "rateeId", teacher))))
                .put("/api/v1/score-sheets/" + sheet + "/assignments")
                .then()
                .statusCode(422);
        Staff.request(staff.principal)
                .body(Map.of(
                        "pairs",
                        List.of(
                                Map.of("raterId", colleague, "rateeId", teacher),
                                Map.of("raterId", teacher, "rateeId", colleague))))
                .put("/api/v1/score-sheets/" + sheet + "/assignments")
                .then()
                .statusCode(200)
                .body("assigned", equalTo(2));
        Map<String, Object> answer = Map.of("rateeId", teacher, "points", Map.of("a", "20", "b", "30", "c", "50"));
        String path = "/api/v1/score-sheets/" + sheet;

        assertThat(Staff.request(self(colleague))
                        .body(answer)
                        .post(path + "/answers")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Staff.request(self(colleague))
                        .body(answer)
                        .post(path + "/answers")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Staff.request(self(UUID.randomUUID()))
                        .body(answer)
                        .post(path + "/answers")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Staff.request(self(teacher))
                        .body(Map.of("rateeId", colleague, "reason", "亲属关系"))
                        .post(path + "/recusals")
                        .statusCode())
                .isEqualTo(204);
        Staff.get(staff.principal, path).then().body("recused", equalTo(1)).body("answered", equalTo(1));
        Staff.get(self(teacher), "/api/v1/score-sheets?cycleId=" + cycle).then().body("items.id", hasItem(sheet));
    }

    @Test
    void shouldStoreNoTraceOfTheRaterWithAnAnswer() {
        List<String> columns = sql.list(
                "select column_name from information_schema.columns where table_name = 'score_answer'",
                row -> row.text("column_name"));

        assertThat(columns).containsExactlyInAnyOrder("id", "sheet_id", "ratee_id", "points", "total", "straight");
    }

    @Test
    void shouldTakeOneAnswerOfAPersonWhoseTwoRecordsWereAssigned() {
        UUID absorbed = staff.teacher();
        staff.arrive();
        String sheet = sheet("PEER");
        assign(sheet, colleague, absorbed);
        staff.merged(absorbed, colleague);
        tasks(colleague).body("items.findAll { it.kind == 'RATING_TO_GIVE' }", hasSize(2));

        assertThat(answer(sheet)).isEqualTo(204);

        assertThat(answer(sheet)).isEqualTo(404);
        tasks(colleague).body("items.findAll { it.kind == 'RATING_TO_GIVE' }", hasSize(0));
        assertThat(staff.count("select count(*) as n from score_answer where sheet_id = ?", UUID.fromString(sheet)))
                .isEqualTo(1);
    }

    @Test
    void shouldTakeOneAnswerHoweverManyRequestsComeAtOneTime() throws InterruptedException {
        String sheet = sheet("PEER");
        assign(sheet, colleague);

        Callable<Integer> sending = () -> answer(sheet);
        List<Integer> statuses;
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            statuses = senders.invokeAll(Collections.nCopies(16, sending)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses).containsOnlyOnce(204).hasSize(16);
        assertThat(staff.count("select count(*) as n from score_answer where sheet_id = ?", UUID.fromString(sheet)))
                .isEqualTo(1);
    }

    private void assign(String sheet, UUID... raters) {
        Staff.request(staff.principal)
                .body(Map.of(
                        "pairs",
                        Arrays.stream(raters)
                                .map(rater -> Map.of("raterId", rater, "rateeId", teacher))
                                .toList()))
                .put("/api/v1/score-sheets/" + sheet + "/assignments")
                .then()
                .statusCode(200);
    }

    private int answer(String sheet) {
        return Staff.request(self(colleague))
                .body(Map.of("rateeId", teacher, "points", Map.of("a", "20", "b", "30", "c", "50")))
                .post("/api/v1/score-sheets/" + sheet + "/answers")
                .statusCode();
    }

    private ValidatableResponse tasks(UUID rater) {
        return Staff.get(self(rater), "/api/v1/service-tasks").then().statusCode(200);
    }

    private String sheet(String kind) {
        Response opened = Staff.post(
                staff.principal,
                "/api/v1/score-sheets",
                Map.of(
                        "cycleId",
                        cycle,
                        "kind",
                        kind,
                        "name",
                        "评分表",
                        "opensOn",
                        "2020-01-01",
                        "closesOn",
                        "2099-01-01",
                        "criteria",
                        List.of(
                                Map.of("code", "a", "text", "备课", "max", "20"),
                                Map.of("code", "b", "text", "上课", "max", "30"),
                                Map.of("code", "c", "text", "作业", "max", "50"))));
        opened.then().statusCode(201).body("sampleMin", equalTo(5));
        return opened.path("id");
    }

    private List<String> codes(String sheet, UUID ratee, int count) {
        return Staff.request(staff.principal)
                .body(Map.of("rateeId", ratee, "count", count))
                .post("/api/v1/score-sheets/" + sheet + "/codes")
                .path("codes");
    }

    private static Response byCode(String sheet, String code, String a, String b, String c) {
        return Staff.request(RATER)
                .body(Map.of("code", code, "points", Map.of("a", a, "b", b, "c", c)))
                .post("/api/v1/score-sheets/" + sheet + "/answers");
    }

    private String self(UUID id) {
        return Tokens.grant("teacher", staff.code).teacherId(id).token();
    }
}
