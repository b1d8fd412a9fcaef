package teacherdev.training;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** Schools with many teachers, put straight into the roster: what is tested is not how they came there. */
public final class Staff {

    /** Counted and not drawn: of fifty codes drawn from nine thousand, two are the same in every seventh run. */
    private static final AtomicInteger CITIES = new AtomicInteger(1_000);

    private static final String SCHOOL =
            "insert into roster_school (school_id, version, code, name, path) values (?, 1, ?, '示例学校', ?)";
    private static final String TEACHERS = """
            with t as (select gen_random_uuid() as id from generate_series(1, ?)), teacher as (
                insert into roster_teacher (teacher_id, version, name, status, career_from)
                select id, 1, '示例教师', 'ACTIVE', ?::date from t)
            insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary)
            select gen_random_uuid(), id, ?, ?::date, true from t returning teacher_id
            """;

    private Staff() {}

    /** A city with a code that nobody else has; its counties' codes are two digits longer. */
    public static String newCity() {
        return Integer.toString(CITIES.incrementAndGet());
    }

    /** A school, known by its id and code. */
    public record School(UUID id, String code) {}

    public static School schoolIn(String city, String county) {
        UUID id = UUID.randomUUID();
        String code = "S" + id.toString().substring(0, 13);
        run(SCHOOL, id, code, new String[] {"CN", city.substring(0, 2), city, county, code});
        return new School(id, code);
    }

    /** Teachers who have worked at a school since a day. */
    public static List<UUID> teachersAt(School school, int count, String since) {
        List<UUID> teachers = new ArrayList<>(count);
        query(TEACHERS, results -> teachers.add(results.getObject(1, UUID.class)), count, since, school.id(), since);
        return teachers;
    }

    /** A teacher's move to another school on a day. */
    public static void move(UUID teacher, School to, String on) {
        run("update roster_assignment set valid_to = ?::date where teacher_id = ?", on, teacher);
        run(
                "insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary) values (?, ?, ?, ?::date, true)",
                UUID.randomUUID(),
                teacher,
                to.id(),
                on);
    }

    /** An activity of each teacher, by the bulk request. */
    public static void credit(List<UUID> teachers, String externalId, String date, String hours) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (UUID teacher : teachers) {
            Map<String, Object> row = new HashMap<>(Fixtures.aRow(teacher, externalId));
            row.put("date", date);
            row.put("hours", hours);
            rows.add(row);
        }
        int created = given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(rows)
                .put("/api/v1/credits")
                .path("created");
        if (created != teachers.size()) {
            throw new AssertionError("only " + created + " rows were credited");
        }
    }

    /** Takes a row of a result. */
    public interface RowReader {
        void read(ResultSet results) throws SQLException;
    }

    public static void query(String statement, RowReader reader, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            Sql.bind(connection, prepared, parameters);
            try (ResultSet results = prepared.executeQuery()) {
                while (results.next()) {
                    reader.read(results);
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    public static int run(String statement, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            Sql.bind(connection, prepared, parameters);
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A row that somebody else has locked, until it is closed. */
    public interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    public static Held holding(String lockingStatement, Object... parameters) throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        try (PreparedStatement prepared = connection.prepareStatement(lockingStatement)) {
            Sql.bind(connection, prepared, parameters);
            prepared.executeQuery().close();
        }
        return connection::close;
    }

    /** Waits until so many wait for a lock that a session of the database holds. */
    public static void awaitWaitingFor(int session, int many) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            List<Integer> waiting = new ArrayList<>();
            query(
                    "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                    row -> waiting.add(row.getInt(1)),
                    session);
            return waiting.size() >= many;
        });
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password());
    }
}
