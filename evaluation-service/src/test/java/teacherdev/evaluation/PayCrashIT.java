package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;

/**
 * A pool of 3,000 people whose computing or locking dies in the middle: its session is ended by the database while its
 * statements run, which is what a killed process leaves. Afterwards it is not computed or locked at all, and can be once.
 */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PayCrashIT {

    private static final int PEOPLE = 3_000;

    @Test
    void shouldComputeAndLockEntirelyOrNotAtAllWhenItDiesInTheMiddle() throws Exception {
        PaySchool school = PaySchool.with(1);
        crowd(school);
        PaySchool.Pool pool = school.pool("5000000.00");
        int[] weights = new int[PEOPLE];
        java.util.Arrays.setAll(weights, i -> 500 + i % 499);
        pool.distribute(Map.of("method", "WEIGHTS", "recipients", school.weights(weights)))
                .then()
                .statusCode(200);

        Response died = dying("insert into pay_trace", () -> pool.preview());
        assertThat(died.statusCode()).isGreaterThanOrEqualTo(500);
        pool.get("").then().body("state", equalTo("OPEN"));
        pool.get("/runs").then().body("items", hasSize(0));
        pool.preview()
                .then()
                .statusCode(200)
                .body("run.version", equalTo(1))
                .body("run.people", equalTo(PEOPLE))
                .body("run.allocated", equalTo("5000000.00"));
        pool.put("publication", Map.of()).then().statusCode(200);

        Response halfLocked = dying("insert into pay_entry", () -> pool.put("lock", Map.of()));
        assertThat(halfLocked.statusCode()).isGreaterThanOrEqualTo(500);
        pool.get("").then().body("state", equalTo("PUBLISHED"));
        pool.get("/books").then().body("allocated", equalTo("0.00")).body("closes", equalTo(true));

        pool.put("lock", Map.of()).then().statusCode(200);
        pool.get("/books")
                .then()
                .body("allocated", equalTo("5000000.00"))
                .body("unallocated", equalTo("0.00"))
                .body("postings", hasSize(2))
                .body("closes", equalTo(true));
    }

    /** Runs a request whose session ends while a statement that begins like this runs. */
    private static Response dying(String statement, java.util.function.Supplier<Response> request) throws Exception {
        try (Connection database = database();
                PreparedStatement kill = database.prepareStatement("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where state = 'active' and pid <> pg_backend_pid() and ltrim(query, E' \\n') like ?
                        """)) {
            kill.setString(1, "%" + statement + "%");
            CompletableFuture<Response> running = CompletableFuture.supplyAsync(request);
            while (!running.isDone()) {
                try (ResultSet killed = kill.executeQuery()) {
                    killed.next();
                    if (killed.getInt(1) > 0) {
                        break;
                    }
                }
            }
            return running.join();
        }
    }

    /** People of the school, put straight into the roster: 3,000 events would only take longer. */
    private static void crowd(PaySchool school) throws SQLException {
        List<String> ids = new ArrayList<>();
        while (school.people.size() < PEOPLE) {
            UUID id = UUID.randomUUID();
            school.people.add(id);
            ids.add(id.toString());
        }
        try (Connection database = database();
                PreparedStatement people = database.prepareStatement("""
                        with who as (select unnest(?::text[])::uuid as id),
                        teachers as (insert into roster_teacher (teacher_id, version, name, status, employment_kind)
                            select id, 1, '示例', 'ACTIVE', 'ESTABLISHED' from who)
                        insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary, fte)
                        select gen_random_uuid(), id, ?, date '2012-09-01', true, 1 from who
                        """)) {
            people.setArray(1, database.createArrayOf("text", ids.toArray()));
            people.setObject(2, school.schoolId);
            people.executeUpdate();
        }
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(
                LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password());
    }
}
