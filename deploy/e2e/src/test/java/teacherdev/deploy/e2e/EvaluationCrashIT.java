package teacherdev.deploy.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/**
 * kill -9 of evaluation-service while it computes or locks a cycle or a pay pool of 3,000 people. A lock on the table that it
 * writes last holds it where everything else is written and nothing is committed; there it dies. Afterwards nothing of it is
 * there, and a client that sends the same request again gets it done once.
 */
@ExtendWith(RunningSystem.class)
class EvaluationCrashIT {

    private static final int PEOPLE = 3_000;
    private static final String AMOUNT = "5000000.00";

    private static final String SCHEME = scheme();

    private static County county;
    private static String school;
    private static String principal;
    private static String payroll;

    @BeforeAll
    static void shouldHaveAStaffOfThreeThousand() {
        county = County.fresh();
        school = county.school();
        principal = RunningSystem.client("principal", new Grant("principal", school));
        payroll = RunningSystem.client("payroll", new Grant("payroll", school));
        List<Map<String, Object>> staff = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            staff.add(County.aTeacher(school));
        }
        County.as(RunningSystem.client("hr", new Grant("hr-system", county.code())))
                .body(staff)
                .put("/api/v1/teachers")
                .then()
                .statusCode(200)
                .body("created", equalTo(PEOPLE));
        await().atMost(Duration.ofMinutes(2)).until(() -> staff().size() == PEOPLE);
    }

    @Test
    void shouldComputeAndLockACycleOnceOrNotAtAll() throws Exception {
        String cycle = cycle(adoptedScheme());
        String key = UUID.randomUUID().toString();
        Supplier<Response> compute = () -> given().baseUri(RunningSystem.gateway())
                .auth()
                .oauth2(principal)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post(cycle + "/computations");
        killedWhileWriting("evaluation_grade", compute);
        County.as(principal).get(cycle).then().body("state", equalTo("OPEN")).body("computations", equalTo(0));
        assertThat(count(
                        "select count(*) from evaluation_result r join evaluation_participant p on p.id = r.participant_id"
                                + " where p.cycle_id = ?::uuid",
                        id(cycle)))
                .isZero();

        String computation = compute.get()
                .then()
                .statusCode(201)
                .body("people", equalTo(PEOPLE))
                .extract()
                .path("id");
        compute.get().then().statusCode(201).body("id", equalTo(computation));
        County.as(principal)
                .get(cycle)
                .then()
                .body("state", equalTo("COMPUTED"))
                .body("computations", equalTo(1));

        County.as(principal)
                .body(Map.of("kind", "EVALUATION_CYCLE", "subjectId", id(cycle)))
                .post("/api/v1/publications")
                .then()
                .statusCode(201);
        update("update publication set closes_on = current_date - 2 where subject_id = ?::uuid", id(cycle));
        Supplier<Response> lock = () -> put(principal, cycle, "/lock", Map.of());
        killedWhileWriting("audit_entry", lock);
        County.as(principal).get(cycle).then().body("state", equalTo("PUBLISHED"));
        assertThat(finalGrades(cycle)).isZero();

        lock.get().then().statusCode(200).body("state", equalTo("LOCKED"));
        assertThat(finalGrades(cycle)).isEqualTo(PEOPLE);
        lock.get().then().statusCode(409).body("code", equalTo("CYCLE_STATE"));
    }

    @Test
    void shouldDivideAndLockAPoolOnceOrNotAtAll() throws Exception {
        County.as(RunningSystem.client("bureau", new Grant("county-bureau", county.code())))
                .body(Map.of(
                        "scope",
                        county.code(),
                        "kind",
                        "PAY_PUBLICATION",
                        "effectiveFrom",
                        "2020-01-01",
                        "content",
                        Map.of("workingDays", 0)))
                .post("/api/v1/policies")
                .then()
                .statusCode(201);
        String pool = "/api/v1/pay-pools/"
                + County.as(payroll)
                        .body(Map.of("scope", school, "name", "奖励性绩效", "year", 2026, "amount", AMOUNT))
                        .post("/api/v1/pay-pools")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        put(payroll, pool, "/distribution", Map.of("method", "WEIGHTS", "recipients", weights()))
                .then()
                .statusCode(200);

        Supplier<Response> preview = () -> put(payroll, pool, "/preview", Map.of());
        killedWhileWriting("audit_entry", preview);
        County.as(payroll).get(pool).then().body("state", equalTo("OPEN"));
        County.as(payroll).get(pool + "/runs").then().body("items", hasSize(0));
        books(pool, "0.00", 1);

        preview.get()
                .then()
                .statusCode(200)
                .body("run.version", equalTo(1))
                .body("run.people", equalTo(PEOPLE))
                .body("run.allocated", equalTo(AMOUNT));
        put(payroll, pool, "/publication", Map.of()).then().statusCode(200);

        Supplier<Response> lock = () -> put(payroll, pool, "/lock", Map.of());
        killedWhileWriting("audit_entry", lock);
        County.as(payroll).get(pool).then().body("state", equalTo("PUBLISHED"));
        books(pool, "0.00", 1);

        lock.get().then().statusCode(200).body("state", equalTo("LOCKED"));
        books(pool, AMOUNT, 2);
        lock.get().then().statusCode(409).body("code", equalTo("PAY_POOL_STATE"));
    }

    /**
     * Sends a request, waits until its transaction waits for the table, kills the service, lets the table go, and starts the
     * service again.
     */
    private static void killedWhileWriting(String table, Supplier<Response> request) throws Exception {
        try (Connection holder = RunningSystem.system().database(RunningSystem.EVALUATION);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table " + table + " in share mode");
            CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> answered(request));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> count("""
                            select count(*) from pg_locks l join pg_class c on c.oid = l.relation
                            where c.relname = ? and not l.granted
                            """, table) > 0);
            assertThat(sent).isNotDone();
            RunningSystem.system().kill(RunningSystem.EVALUATION);
            assertThat(sent.get()).isGreaterThanOrEqualTo(500);
            holder.rollback();
        }
        RunningSystem.system().restart(RunningSystem.EVALUATION);
    }

    /** The status, or 599 if the connection was lost. */
    private static int answered(Supplier<Response> request) {
        try {
            return request.get().statusCode();
        } catch (RuntimeException connectionLost) {
            assertThat(connectionLost).hasRootCauseInstanceOf(java.io.IOException.class);
            return 599;
        }
    }

    private static void books(String pool, String allocated, int postings) {
        County.as(RunningSystem.client("payroll", new Grant("payroll", "CN")))
                .get(pool + "/books")
                .then()
                .statusCode(200)
                .body("allocated", equalTo(allocated))
                .body("postings", hasSize(postings))
                .body("closes", equalTo(true));
    }

    private static String adoptedScheme() {
        String scheme = "/api/v1/schemes/"
                + County.as(principal)
                        .body(Map.of("scope", school, "code", "assessment", "kind", "EVALUATION", "document", SCHEME))
                        .post("/api/v1/schemes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        put(principal, scheme, "/consultation", Map.of()).then().statusCode(200);
        put(principal, scheme, "/adoption", Map.of("effectiveFrom", "2026-01-01", "record", "教代会表决"))
                .then()
                .statusCode(200);
        return id(scheme);
    }

    private static String cycle(String scheme) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("organisation", school);
        body.put("name", "2026 年度考核");
        body.put("kind", "YEAR");
        body.put("startsOn", "2026-01-01");
        body.put("endsOn", "2027-01-01");
        body.put("censusOn", "2026-12-01");
        body.put("schemeId", scheme);
        body.put("scoreStep", "总分");
        return "/api/v1/evaluation-cycles/"
                + County.as(principal)
                        .body(body)
                        .post("/api/v1/evaluation-cycles")
                        .then()
                        .statusCode(201)
                        .body("participants", equalTo(PEOPLE))
                        .extract()
                        .path("id");
    }

    /** Twenty steps, so that there is something to compute. */
    private static String scheme() {
        StringBuilder document = new StringBuilder("""
                scheme: 二十步
                inputs: {学时: {type: number, source: training.hours}}
                steps:
                  - {id: s1, formula: 学时 + 80}
                """);
        for (int step = 2; step < 20; step++) {
            document.append("  - {id: s%d, formula: s%d + 0.05}\n".formatted(step, step - 1));
        }
        document.append("  - {id: 总分, formula: s19, round: {places: 2}}\n");
        document.append("examples:\n  - {inputs: {学时: 1}, expect: {总分: 81.9}}\n");
        return document.toString();
    }

    private static List<Map<String, Object>> weights() {
        List<Map<String, Object>> weights = new ArrayList<>();
        for (String teacher : staff()) {
            weights.add(Map.of("id", teacher, "weight", String.valueOf(500 + weights.size() % 499)));
        }
        return weights;
    }

    /** Whoever evaluation-service knows to work at the school. */
    private static List<String> staff() {
        List<String> staff = new ArrayList<>();
        try (Connection database = RunningSystem.system().database(RunningSystem.EVALUATION);
                PreparedStatement query = database.prepareStatement("""
                        select a.teacher_id::text from roster_assignment a join roster_school s on s.school_id = a.school_id
                        where s.code = ? order by 1
                        """)) {
            query.setString(1, school);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    staff.add(rows.getString(1));
                }
            }
            return staff;
        } catch (SQLException | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The events that tell of final grades of a cycle. */
    private static long finalGrades(String cycle) {
        return count("select count(*) from evaluation_participant where cycle_id = ?::uuid and version = 2", id(cycle));
    }

    private static Response put(String token, String resource, String action, Object body) {
        String tag = County.as(token).get(resource).header("ETag");
        return County.as(token).header("If-Match", tag).body(body).put(resource + action);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static long count(String query, String parameter) {
        try (Connection database = RunningSystem.system().database(RunningSystem.EVALUATION);
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void update(String statement, String parameter) throws Exception {
        try (Connection database = RunningSystem.system().database(RunningSystem.EVALUATION);
                PreparedStatement prepared = database.prepareStatement(statement)) {
            prepared.setString(1, parameter);
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }
}
