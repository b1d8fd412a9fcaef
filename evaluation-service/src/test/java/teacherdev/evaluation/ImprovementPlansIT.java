package teacherdev.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ImprovementPlansIT {

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
    private UUID below;
    private UUID good;
    private String cycle;

    @BeforeEach
    void shouldHaveAFinalResultBelowTheStandard() {
        staff = new Staff(sql);
        below = staff.teacher();
        good = staff.teacher();
        staff.arrive();
        cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, Map.of(below, "41", good, "80"));
        staff.compute(cycle).then().statusCode(201);
        begin(below).then().statusCode(409).body("code", equalTo("CYCLE_STATE"));
        Staff.post(staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);
        sql.update("update publication set closes_on = current_date - 2 where subject_id = ?", UUID.fromString(cycle));
        String tag =
                Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle).header("ETag");
        Staff.request(staff.principal)
                .header("If-Match", tag)
                .body(Map.of())
                .put("/api/v1/evaluation-cycles/" + cycle + "/lock")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldLeadAPersonBackToTeachingThroughThreeServices() {
        String plan = begin(below).then().statusCode(201).extract().path("id");
        awaitOrder(plan, "OFF_TEACHING");
        answer("teacherdev.teacher.v1", "teacherdev.teacher.teaching-status-changed.v1", plan, "OFF_TEACHING", 1);
        awaitState(plan, "TRAINING_ORDERED");
        awaitOrder(plan, "TRAIN");
        answer("teacherdev.teacher.v1", "teacherdev.teacher.teaching-status-changed.v1", plan, "OFF_TEACHING", 1);
        answer("teacherdev.training.v1", "teacherdev.training.retraining-changed.v1", plan, "ENROLLED", 1);
        awaitState(plan, "TRAINING");
        answer("teacherdev.training.v1", "teacherdev.training.retraining-changed.v1", plan, "COMPLETED", 2);
        awaitState(plan, "REASSESSMENT");

        decide(plan, "reassessment", Map.of("passed", true, "note", "复评合格"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REINSTATEMENT_ORDERED"));
        awaitOrder(plan, "REINSTATE");
        answer("teacherdev.teacher.v1", "teacherdev.teacher.teaching-status-changed.v1", plan, "TEACHING", 2);
        awaitState(plan, "REINSTATED");

        plan(plan)
                .then()
                .body(
                        "history.state",
                        contains(
                                "OFF_TEACHING_ORDERED",
                                "TRAINING_ORDERED",
                                "TRAINING",
                                "REASSESSMENT",
                                "REINSTATEMENT_ORDERED",
                                "REINSTATED"));
        decide(plan, "reassessment", Map.of("passed", false, "note", "x"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_STATE"));
    }

    @Test
    void shouldMakeATimeOutATaskForAPersonAndNothingElse() {
        String plan = begin(below).then().statusCode(201).extract().path("id");
        sql.update("update improvement_plan set due_on = current_date - 2 where id = ?", UUID.fromString(plan));
        await().atMost(Duration.ofSeconds(30)).until(() -> plan(plan).path("attentionSince") != null);

        plan(plan).then().body("state", equalTo("OFF_TEACHING_ORDERED")).body("attentionSince", notNullValue());
        Staff.get(staff.principal, "/api/v1/improvement-plans?attention=true")
                .then()
                .body("items.id", hasItem(plan));
        Response extended = decide(plan, "deadline", Map.of("dueOn", "2099-01-01", "note", "等待排课调整"));
        extended.then().statusCode(200).body("dueOn", equalTo("2099-01-01"));
        assertThat(extended.<String>path("attentionSince")).isNull();
    }

    @Test
    void shouldBeginOnlyBelowTheStandardAndOnceAtATime() {
        begin(good).then().statusCode(422).body("code", equalTo("NOT_BELOW_STANDARD"));
        String plan = begin(below).then().statusCode(201).extract().path("id");

        begin(below).then().statusCode(409).body("code", equalTo("PLAN_OPEN"));
        assertThat(Staff.get(Tokens.grant("principal", "elsewhere").token(), "/api/v1/improvement-plans/" + plan)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Staff.get(
                                Tokens.grant("teacher", staff.code)
                                        .teacherId(below)
                                        .token(),
                                "/api/v1/improvement-plans/" + plan)
                        .statusCode())
                .isEqualTo(200);
    }

    private Response begin(UUID teacher) {
        return Staff.post(
                staff.principal,
                "/api/v1/improvement-plans",
                Map.of("cycleId", cycle, "teacherId", teacher, "reason", "年度考核不合格"));
    }

    private Response plan(String id) {
        return Staff.get(staff.principal, "/api/v1/improvement-plans/" + id);
    }

    private Response decide(String plan, String what, Map<String, Object> body) {
        return Staff.request(staff.principal)
                .header("If-Match", plan(plan).header("ETag"))
                .body(body)
                .put("/api/v1/improvement-plans/" + plan + "/" + what);
    }

    private void answer(String topic, String type, String plan, String status, int version) {
        String data = "{\"planId\":\"%s\",\"teacherId\":\"%s\",\"status\":\"%s\"}".formatted(plan, below, status);
        Topics.send(LocalInfrastructure.bootstrapServers(), TestEvent.of(topic, type, below, version, data));
    }

    private void awaitState(String plan, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(plan(plan).path("state")));
    }

    private static void awaitOrder(String plan, String step) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<String> orders =
                    Topics.read(LocalInfrastructure.bootstrapServers(), "teacherdev.evaluation.v1").stream()
                            .map(event -> new String(event.value(), UTF_8))
                            .filter(text -> text.contains(plan) && text.contains("\"" + step + "\""))
                            .toList();
            assertThat(orders).hasSize(1);
            assertThat(ContractSamples.faults(
                            "teacherdev.evaluation.v1", "improvement-step-ordered", orders.getFirst()))
                    .isEmpty();
        });
    }
}
