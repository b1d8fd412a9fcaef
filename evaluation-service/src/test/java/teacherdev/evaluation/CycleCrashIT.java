package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;

/** What remains when the computation of a large cycle is cut off while it writes. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CycleCrashIT {

    private static final int PEOPLE = 3_000;
    private static final String TWENTY_STEPS;

    static {
        StringBuilder document = new StringBuilder("""
                scheme: 二十步
                inputs: {学时: {type: number, source: training.hours}}
                steps:
                  - {id: s1, formula: 学时 + 80}
                """);
        for (int step = 2; step < 20; step++) {
            document.append("  - {id: s%d, formula: s%d + 0.05, note: 第%d条}\n".formatted(step, step - 1, step));
        }
        document.append("  - {id: 总分, formula: s19, round: {places: 2}}\n");
        document.append("examples:\n  - {inputs: {学时: 1}, expect: {总分: 81.9}}\n");
        TWENTY_STEPS = document.toString();
    }

    @Inject
    Sql sql;

    @Test
    void shouldBeComputedOnceOrNotAtAll() throws Exception {
        Staff staff = new Staff(sql).arrive();
        hire(staff);
        String cycle = staff.cycle(staff.scheme(TWENTY_STEPS), "总分");
        Response cut;
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Future<Response> computing = background.submit(() -> staff.compute(cycle));
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(1))
                    .until(this::writerIsGone);
            cut = computing.get();
        }

        assertThat(cut.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(results(cycle)).isZero();
        Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle)
                .then()
                .body("state", equalTo("OPEN"))
                .body("computations", equalTo(0));

        staff.compute(cycle).then().statusCode(201).body("people", equalTo(PEOPLE));
        assertThat(results(cycle)).isEqualTo(PEOPLE);
        Staff.get(staff.principal, "/api/v1/evaluation-cycles/" + cycle)
                .then()
                .body("state", equalTo("COMPUTED"))
                .body("computations", equalTo(1));
    }

    @Test
    void shouldRunOncePerIdempotencyKey() {
        Staff staff = new Staff(sql);
        UUID teacher = staff.teacher();
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(TWENTY_STEPS), "总分");
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 2; attempt++) {
            Staff.request(staff.principal)
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post("/api/v1/evaluation-cycles/" + cycle + "/computations")
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }

        assertThat(results(cycle)).isEqualTo(1);
        staff.result(cycle, teacher).then().body("score", equalTo("80.90"));
    }

    /** Ends the session that writes results, as a crash of the service would; true once it was there to be ended. */
    private boolean writerIsGone() {
        return sql.first("""
                        select count(pg_terminate_backend(pid)) as n from pg_stat_activity
                        where pid <> pg_backend_pid() and state = 'active' and query like '%insert into evaluation_result%'
                        """, row -> row.number("n")).orElseThrow() > 0;
    }

    private long results(String cycle) {
        return sql.first("""
                        select count(*) as n from evaluation_result r
                        join evaluation_participant p on p.id = r.participant_id where p.cycle_id = ?
                        """, row -> row.number("n"), UUID.fromString(cycle)).orElseThrow();
    }

    private void hire(Staff staff) {
        sql.update("""
                with hired as (
                    insert into roster_teacher (teacher_id, version, name, status)
                    select gen_random_uuid(), 1, '示例教师', 'ACTIVE' from generate_series(1, ?) returning teacher_id)
                insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary, fte)
                select gen_random_uuid(), teacher_id, ?, date '2012-09-01', true, 1.00 from hired
                """, PEOPLE, staff.school);
    }
}
