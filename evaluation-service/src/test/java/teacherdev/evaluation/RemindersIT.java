package teacherdev.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class RemindersIT {

    private static final String TOPIC = "teacherdev.evaluation.v1";
    private static final String PLAIN = """
            scheme: 得分
            inputs: {得分: number, 备注分: {type: number, default: 0}}
            steps:
              - {id: 总分, formula: 得分 + 备注分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void shouldRemindRatersOfWhomTheyOweAnAnswerOnceForEachDistance() {
        Staff staff = new Staff(sql);
        UUID busy = staff.teacher();
        UUID done = staff.teacher();
        UUID rated = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        LocalDate today = LocalDate.now(clock);
        String sheet = sheet(staff, cycle, today.plusDays(40));
        assign(staff, sheet, Map.of(busy, rated, done, rated));
        assign(staff, sheet, Map.of(busy, done));
        Staff.request(Tokens.grant("teacher", staff.code).teacherId(done).token())
                .body(Map.of("rateeId", rated, "points", Map.of("a", "18")))
                .post("/api/v1/score-sheets/" + sheet + "/answers")
                .then()
                .statusCode(204);

        // As if the days had gone by: first a week before the last day, then two days before it.
        endsOn(sheet, today.plusDays(5));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(reminders("rating-reminded", sheet)).hasSize(1));
        endsOn(sheet, today.plusDays(2));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(reminders("rating-reminded", sheet)).hasSize(2));
        // A rater who comes later shows that the job has run again, and that nobody was told twice.
        assign(staff, sheet, Map.of(rated, busy));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reminders("rating-reminded", rated.toString()))
                        .hasSize(1));

        List<String> told = reminders("rating-reminded", busy.toString());
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("\"daysAhead\":7", "\"waiting\":2");
        assertThat(told.getLast()).contains("\"daysAhead\":2", "\"waiting\":2").doesNotContain(rated.toString());
        assertThat(reminders("rating-reminded", done.toString())).isEmpty();
    }

    @Test
    void shouldRemindSchoolsOfValuesThatACycleMisses() {
        Staff staff = new Staff(sql);
        UUID other = UUID.randomUUID();
        staff.school(other, "S-" + other.toString().substring(0, 8));
        UUID complete = staff.teacher();
        staff.teacher(other, "");
        staff.teacher(other, "");
        staff.arrive();
        LocalDate today = LocalDate.now(clock);
        String cycle = Staff.cycle(
                staff.bureau,
                staff.county,
                Staff.scheme(staff.bureau, staff.county, PLAIN),
                Map.of("scoreStep", "总分", "inputsDueOn", today.plusDays(60).toString()));
        Staff.get(staff.bureau, "/api/v1/evaluation-cycles/" + cycle)
                .then()
                .body("inputsDueOn", equalTo(today.plusDays(60).toString()));
        staff.scores(cycle, Map.of(complete, "90")).then().body("recorded", equalTo(1));

        assertThat(sql.update(
                        "update evaluation_cycle set inputs_due_on = ? where id = ?",
                        today.plusDays(1),
                        UUID.fromString(cycle)))
                .isEqualTo(1);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(reminders("inputs-reminded", cycle)).hasSize(1));
        assertThat(reminders("inputs-reminded", cycle).getFirst())
                .contains(other.toString(), "\"people\":2", "\"inputs\":[\"得分\"]", "\"daysAhead\":2");
        assertThat(staff.count("select schools as n from input_reminder where cycle_id = ?", UUID.fromString(cycle)))
                .isEqualTo(1);
    }

    @Test
    void shouldRemindOfOtherCyclesWhileOneCannotBeLookedAt() {
        Staff staff = new Staff(sql);
        staff.teacher();
        staff.arrive();
        String scheme = staff.scheme(PLAIN);
        LocalDate today = LocalDate.now(clock);
        UUID broken = UUID.fromString(Staff.cycle(
                staff.principal,
                staff.code,
                scheme,
                Map.of(
                        "scoreStep",
                        "总分",
                        "name",
                        "不能读取的周期",
                        "inputsDueOn",
                        today.plusDays(60).toString())));
        String sound = Staff.cycle(
                staff.principal,
                staff.code,
                scheme,
                Map.of("scoreStep", "总分", "inputsDueOn", today.plusDays(60).toString()));
        assertThat(sql.update(
                        "update evaluation_cycle set scheme_hash = 'lost', inputs_due_on = ? where id = ?",
                        today.plusDays(1),
                        broken))
                .isEqualTo(1);
        assertThat(sql.update(
                        "update evaluation_cycle set inputs_due_on = ? where id = ?",
                        today.plusDays(1),
                        UUID.fromString(sound)))
                .isEqualTo(1);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(reminders("inputs-reminded", sound)).hasSize(1));

        assertThat(staff.count("select count(*) as n from input_reminder where cycle_id = ?", broken))
                .isZero();
        // So that the other tests' jobs need not stumble over it.
        assertThat(sql.update("update evaluation_cycle set inputs_due_on = null where id = ?", broken))
                .isEqualTo(1);
    }

    private static String sheet(Staff staff, String cycle, LocalDate closesOn) {
        return Staff.post(
                        staff.principal,
                        "/api/v1/score-sheets",
                        Map.of(
                                "cycleId",
                                cycle,
                                "kind",
                                "PEER",
                                "name",
                                "同事互评",
                                "opensOn",
                                "2020-01-01",
                                "closesOn",
                                closesOn.toString(),
                                "criteria",
                                List.of(Map.of("code", "a", "text", "合作", "max", "20"))))
                .path("id");
    }

    private static void assign(Staff staff, String sheet, Map<UUID, UUID> pairs) {
        List<Map<String, UUID>> rows = pairs.entrySet().stream()
                .map(pair -> Map.of("raterId", pair.getKey(), "rateeId", pair.getValue()))
                .toList();
        Staff.request(staff.principal)
                .body(Map.of("pairs", rows))
                .put("/api/v1/score-sheets/" + sheet + "/assignments")
                .then()
                .statusCode(200);
    }

    private void endsOn(String sheet, LocalDate day) {
        assertThat(sql.update("update score_sheet set closes_on = ? where id = ?", day, UUID.fromString(sheet)))
                .isEqualTo(1);
    }

    private static List<String> reminders(String event, String part) {
        List<String> told = Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC).stream()
                .filter(message -> ("teacherdev.evaluation." + event + ".v1").equals(Topics.header(message, "ce_type")))
                .map(message -> new String(message.value(), UTF_8))
                .filter(text -> text.contains(part))
                .toList();
        told.forEach(
                data -> assertThat(ContractSamples.faults(TOPIC, event, data)).isEmpty());
        return told;
    }
}
