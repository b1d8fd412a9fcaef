package teacherdev.evaluation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;

/** A cycle is stale when something was learned that its scheme reads, and by nothing else. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class StaleResultsIT {

    private static final String HOURS = """
            scheme: 学时
            inputs: {学时: {type: number, source: training.hours}}
            steps:
              - {id: 总分, formula: 学时 + 60}
            examples:
              - {inputs: {学时: 10}, expect: {总分: 70}}
            """;
    private static final String TITLE = """
            scheme: 职称
            inputs: {职称: {type: text, source: title.level, default: NONE}}
            steps:
              - {id: 总分, formula: 'if 职称 = "SENIOR" then 90 else 80'}
            examples:
              - {inputs: {职称: SENIOR}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    private Staff staff;
    private UUID teacher;

    @BeforeEach
    void shouldHaveATeacher() {
        staff = new Staff(sql);
        teacher = staff.teacher();
        staff.arrive();
    }

    @Test
    void shouldStayFreshWhenSomethingElseIsLearned() {
        String titles = computed(TITLE);
        UUID mentee = UUID.randomUUID();
        staff.credit(teacher, UUID.randomUUID(), "12.00");
        staff.pairing(teacher, mentee, "ACTIVE");
        staff.tell(
                teacher,
                2,
                staff.school,
                ",\"honours\":[{\"kind\":\"BACKBONE\",\"level\":\"COUNTY\",\"from\":\"2026-09-01\"}]"
                        + ",\"terms\":[{\"role\":\"HEAD_TEACHER\",\"from\":\"2026-09-01\"}]"
                        + ",\"leaves\":[{\"kind\":\"SICK\",\"from\":\"2026-10-01\",\"to\":\"2026-10-05\"}]");
        staff.arrive();
        learned("select count(*) as n from roster_leave where teacher_id = ?", teacher);
        learned("select count(*) as n from training_credit where teacher_id = ?", teacher);
        learned("select count(*) as n from training_pairing where mentee_id = ?", mentee);

        pending(titles, 0);
        publish(titles, 201);
    }

    @Test
    void shouldBeStaleWhenItsTitleOrHerEthicsBecameAnother() {
        String titles = computed(TITLE);
        String hours = computed(HOURS);
        staff.tell(teacher, 2, staff.school, ",\"titles\":[{\"level\":\"SENIOR\",\"appointedOn\":\"2026-03-01\"}]");
        staff.arrive();
        learned("select count(*) as n from roster_title where teacher_id = ?", teacher);
        pending(titles, 1);
        publish(titles, 409);
        pending(hours, 0);

        staff.tell(
                teacher,
                3,
                staff.school,
                ",\"ethicsVeto\":true,\"titles\":[{\"level\":\"SENIOR\",\"appointedOn\":\"2026-03-01\"}]");
        staff.arrive();
        learned("select count(*) as n from roster_teacher where teacher_id = ? and ethics_veto", teacher);
        pending(hours, 1);
        publish(hours, 409);
    }

    @Test
    void shouldBeStaleOnlyByHoursOfItsPeriod() {
        String hours = computed(HOURS);
        staff.credit(teacher, UUID.randomUUID(), "12.00", "2027-01-01");
        staff.arrive();
        learned("select count(*) as n from training_credit where teacher_id = ? and year = 2027", teacher);
        pending(hours, 0);

        staff.credit(teacher, UUID.randomUUID(), "12.00", "2026-12-31");
        staff.arrive();
        learned("select count(*) as n from training_credit where teacher_id = ? and year = 2026", teacher);
        pending(hours, 1);
        publish(hours, 409);
    }

    @Test
    void shouldNotMarkOtherCyclesOfSomebodyWhoIsTakenInLate() {
        String first = computed(TITLE);
        String second = computed(HOURS);
        UUID late = staff.teacher();
        staff.arrive();
        join(first, late);
        staff.compute(first).then().statusCode(201).body("people", equalTo(2));
        pending(first, 0);

        join(second, late);

        pending(second, 1);
        pending(first, 0);
    }

    private void join(String cycle, UUID person) {
        Staff.post(
                        staff.principal,
                        "/api/v1/evaluation-cycles/" + cycle + "/participants",
                        Map.of("teacherId", person, "on", "2026-12-15"))
                .then()
                .statusCode(201);
    }

    private String computed(String document) {
        String cycle = Staff.cycle(
                staff.principal,
                staff.code,
                staff.scheme(document),
                Map.of("scoreStep", "总分", "name", "考核 " + UUID.randomUUID()));
        staff.compute(cycle).then().statusCode(201);
        return cycle;
    }

    private void learned(String count, UUID person) {
        await().atMost(Duration.ofSeconds(20)).until(() -> staff.count(count, person) >= 1);
    }

    private void pending(String cycle, int people) {
        Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle)
                .then()
                .statusCode(200)
                .body("pending", equalTo(people));
    }

    private void publish(String cycle, int status) {
        Staff.post(staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(status);
    }
}
