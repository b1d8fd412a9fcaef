package teacherdev.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

/** 优秀 after the cycle is final, because an objection was upheld: the unit's seats hold, and everything is a new version. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class LateRaiseIT {

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
    private List<UUID> people;
    private String cycle;
    private String publication;

    /** Of ten people two may be 优秀; one is, the others are below its score. */
    @BeforeEach
    void shouldHaveAFinalCycleOfTen() {
        staff = new Staff(sql);
        people = IntStream.range(0, 10).mapToObj(_ -> staff.teacher()).toList();
        staff.arrive();
        cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        Map<UUID, String> scores = new HashMap<>();
        people.forEach(person -> scores.put(person, "80"));
        scores.put(people.getFirst(), "95");
        staff.scores(cycle, scores);
        staff.compute(cycle).then().statusCode(201);
        staff.finish(cycle);
        publication = sql.first(
                        "select id from publication where subject_id = ?",
                        row -> row.text("id"),
                        UUID.fromString(cycle))
                .orElseThrow();
    }

    @Test
    void shouldRaiseWithinTheSeatsOnlyAndTellItAsANewVersion() {
        UUID second = people.get(1);
        UUID third = people.get(2);
        String objection = upheld(second);
        String another = upheld(third);
        correct(raise(second, objection)).then().statusCode(422).body("errors[0].field", equalTo("raises"));
        staff.scores(cycle, Map.of(second, "93", third, "91"));

        Response correction = correct(raise(second, objection));

        correction.then().statusCode(201).body("changed", equalTo(2));
        staff.result(cycle, second)
                .then()
                .body("grade", equalTo("EXCELLENT"))
                .body("version", equalTo(2))
                .body("final", equalTo(true));
        // A correction alone never gives it, though her score would.
        staff.result(cycle, third).then().body("grade", equalTo("QUALIFIED")).body("version", equalTo(2));
        sheet(correction)
                .then()
                .body(of(second, "gradeBefore"), equalTo("QUALIFIED"))
                .body(of(second, "gradeAfter"), equalTo("EXCELLENT"));
        correct(raise(third, another)).then().statusCode(409).body("code", equalTo("EXCELLENT_QUOTA_FULL"));
        staff.result(cycle, third).then().body("version", equalTo(2));
        assertThat(staff.count(
                        "select count(*) as n from audit_entry where action = 'GRADE_RAISED' and actor = ?",
                        "principal-" + staff.code))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(grades(second))
                        .hasSize(3)
                        .last()
                        .asString()
                        .contains("\"grade\":\"EXCELLENT\"", "\"final\":true"));
    }

    @Test
    void shouldTakeTheSeatThatTheSameCorrectionFrees() {
        UUID first = people.getFirst();
        UUID second = people.get(1);
        UUID third = people.get(2);
        String of2 = upheld(second);
        String of3 = upheld(third);
        staff.scores(cycle, Map.of(first, "85", second, "93", third, "91"));

        Response correction = correct(List.of(raise(second, of2), raise(third, of3)));

        correction.then().statusCode(201).body("changed", equalTo(3));
        staff.result(cycle, first).then().body("grade", equalTo("QUALIFIED"));
        staff.result(cycle, third).then().body("grade", equalTo("EXCELLENT"));
        sheet(correction).then().body("items", hasSize(3));
    }

    @Test
    void shouldRaiseNobodyWithoutAnUpheldObjectionNorOnesOwnCaseNorTooLate() {
        UUID second = people.get(1);
        String rejected = objection(second);
        answer(rejected, "REJECTED");
        staff.scores(cycle, Map.of(second, "93"));
        correct(raise(second, rejected)).then().statusCode(422).body("code", equalTo("GRADE_REFUSED"));
        String herself = Tokens.grant("principal", staff.code).teacherId(second).token();
        Staff.post(
                        herself,
                        "/api/v1/evaluation-cycles/" + cycle + "/corrections",
                        Map.of("reason", "x", "raises", List.of(raise(second, rejected))))
                .then()
                .statusCode(403)
                .body("code", equalTo("OWN_CASE"));

        sql.update("update publication set closes_on = current_date - 31 where id = ?", UUID.fromString(publication));
        raiseObjection(second).then().statusCode(409).body("code", equalTo("PUBLICATION_OVER"));
    }

    private String upheld(UUID teacher) {
        String objection = objection(teacher);
        answer(objection, "UPHELD");
        return objection;
    }

    private String objection(UUID teacher) {
        Response raised = raiseObjection(teacher);
        raised.then().statusCode(201);
        return raised.path("id");
    }

    private Response raiseObjection(UUID teacher) {
        return Staff.post(
                Tokens.grant("teacher", staff.code)
                        .subject("teacher-" + teacher)
                        .teacherId(teacher)
                        .token(),
                "/api/v1/publications/" + publication + "/objections",
                Map.of("teacherId", teacher, "statement", "漏计公开课"));
    }

    private void answer(String objection, String decision) {
        Staff.put(
                        staff.principal,
                        "/api/v1/objections/" + objection + "/answer",
                        1,
                        Map.of("decision", decision, "answer", "复核意见"))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> raise(UUID teacher, String objection) {
        return Map.of("teacherId", teacher, "objectionId", objection);
    }

    private Response correct(Map<String, Object> raise) {
        return correct(List.of(raise));
    }

    private Response correct(List<Map<String, Object>> raises) {
        return Staff.post(
                staff.principal,
                "/api/v1/evaluation-cycles/" + cycle + "/corrections",
                Map.of("reason", "复核成立,予以更正", "raises", raises));
    }

    private Response sheet(Response correction) {
        return Staff.get(
                staff.principal, "/api/v1/evaluation-cycles/" + cycle + "/corrections/" + correction.path("id"));
    }

    private static String of(UUID teacher, String field) {
        return "items.find { it.teacherId == '" + teacher + "' }." + field;
    }

    private static List<String> grades(UUID teacher) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.evaluation.v1").stream()
                .filter(event -> "teacherdev.evaluation.grade-decided.v1".equals(Topics.header(event, "ce_type")))
                .map(event -> new String(event.value(), UTF_8))
                .filter(text -> text.contains(teacher.toString()))
                .toList();
    }
}
