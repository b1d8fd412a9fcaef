package teacherdev.training.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static teacherdev.training.Fixtures.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Fixtures;
import teacherdev.training.Fixtures.School;
import teacherdev.training.Staff;

/** What a school offers, certifies and agreed on follows it to its new county; what its county offers does not. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class SchoolMovesIT {

    @Inject
    Sql sql;

    private School school;
    private School neighbour;
    private UUID teacher;
    private String newCounty;
    private String oldCentre;
    private String newCentre;
    private String centre;

    @BeforeEach
    void shouldHaveTwoSchoolsOfACounty() {
        String county = "M" + UUID.randomUUID().toString().substring(0, 8);
        newCounty = "N" + county.substring(1);
        school = School.inCounty(county);
        neighbour = School.inCounty(county);
        teacher = Fixtures.knownTeacherAt(school);
        Fixtures.knownTeacherAt(neighbour);
        oldCentre = Tokens.grant("training-centre", county)
                .and("county-bureau", county)
                .token();
        newCentre = Tokens.grant("training-centre", newCounty)
                .and("county-bureau", newCounty)
                .token();
        centre = Tokens.grant("training-centre", school.code())
                .and("school-clerk", school.code())
                .token();
    }

    @Test
    void shouldTakeWhatASchoolOwnsToItsNewCounty() {
        Map<String, String> owned = ownedBy(school.code(), school.code(), neighbour.code());
        Map<String, String> ofCounty = ownedBy(school.county(), neighbour.code(), school.code());
        ofCounty.remove("/api/v1/organisation-pairings/");

        Fixtures.send(new School(school.id(), school.code(), newCounty).changed(2));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.first(
                                "select version from roster_school where school_id = ?",
                                row -> row.number("version"),
                                school.id())
                        .orElseThrow()
                        .equals(2L));

        owned.forEach((list, id) -> {
            sees(newCentre, list, id);
            sees(centre, list, id);
            if (!list.contains("pairings")) {
                seesNot(oldCentre, list, id);
            }
        });
        // The school beside it is one of the two and has stayed.
        sees(oldCentre, "/api/v1/organisation-pairings/", owned.get("/api/v1/organisation-pairings/"));
        ofCounty.forEach((list, id) -> {
            sees(oldCentre, list, id);
            seesNot(newCentre, list, id);
        });
        assertThat(sql.first("select path from certificate where issuer = ?", row -> row.texts("path"), school.code()))
                .contains(List.of("CN", "51", "5117", newCounty, school.code()));
    }

    @Test
    void shouldLetWhatIsOfferedDuringAMoveSeeWhereTheSchoolIsThen() {
        CompletableFuture<String> offering = QuarkusTransaction.requiringNew().call(() -> {
            sql.first(
                    "select pg_advisory_xact_lock(hashtextextended('schools-that-move', 0)) is null as taken",
                    row -> row.flag("taken"));
            sql.update(
                    "update roster_school set path = ? where school_id = ?",
                    new String[] {"CN", "51", "5117", newCounty, school.code()},
                    school.id());
            CompletableFuture<String> begun = CompletableFuture.supplyAsync(() ->
                    made(Tokens.admin(), "programmes", Map.of("owner", school.code(), "name", "校本研修", "year", 2026)));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> sql.first("""
                            select 1 as one from pg_locks where locktype = 'advisory' and not granted
                              and database = (select oid from pg_database where datname = current_database()) limit 1
                            """, _ -> true).isPresent());
            return begun;
        });

        String programme = offering.join();
        sees(newCentre, "/api/v1/programmes/", programme);
        seesNot(oldCentre, "/api/v1/programmes/", programme);
    }

    /** The move takes the lock first and the rows then; whoever corrected rows first and asked for the lock then would lock it out. */
    @Test
    void shouldLetWhatIsCorrectedDuringAMoveWaitForIt() {
        String programme =
                made(Tokens.admin(), "programmes", Map.of("owner", school.code(), "name", "校本研修", "year", 2026));
        Map<String, Object> course = course(school.code());
        String courseId = made(Tokens.admin(), "courses", course);
        String[] there = {"CN", "51", "5117", newCounty, school.code()};

        List<CompletableFuture<Integer>> correcting = QuarkusTransaction.requiringNew()
                .call(() -> {
                    int session = sql.first("select pg_backend_pid() as pid", row -> row.integer("pid"))
                            .orElseThrow();
                    sql.first(
                            "select pg_advisory_xact_lock(hashtextextended('schools-that-move', 0)) is null as taken",
                            row -> row.flag("taken"));
                    sql.update("update roster_school set path = ? where school_id = ?", there, school.id());
                    List<CompletableFuture<Integer>> begun = List.of(
                            corrected(
                                    "programmes/" + programme,
                                    Map.of("owner", school.code(), "name", "校本研修二", "year", 2026)),
                            corrected("courses/" + courseId, course));
                    Staff.awaitWaitingFor(session, begun.size());
                    sql.update("update programme set path = ? where owner = ?", there, school.code());
                    sql.update("update course set path = ? where owner = ?", there, school.code());
                    return begun;
                });

        assertThat(correcting).extracting(CompletableFuture::join).containsExactly(200, 200);
        sees(newCentre, "/api/v1/programmes/", programme);
        sees(newCentre, "/api/v1/courses/", courseId);
    }

    private static CompletableFuture<Integer> corrected(String what, Map<String, ?> body) {
        return CompletableFuture.supplyAsync(
                () -> as(Tokens.admin())
                        .header("If-Match", "\"1\"")
                        .body(body)
                        .put("/api/v1/" + what)
                        .statusCode(),
                // Each waits in a thread of its own, however few cores there are.
                waiting -> Thread.ofPlatform().start(waiting));
    }

    private static Map<String, Object> course(String owner) {
        return Map.of(
                "owner", owner,
                "title", "阅读教学工作坊",
                "courseLevel", "COUNTY",
                "form", "FACE_TO_FACE",
                "hours", "16.00",
                "elective", false,
                "attendanceShareMin", "0",
                "notesRequired", false,
                "reportRequired", false,
                "status", "OFFERED");
    }

    /** One of each by the paths that lead to them. */
    private Map<String, String> ownedBy(String owner, String helper, String partner) {
        String token = Tokens.admin();
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("/api/v1/programmes/", made(token, "programmes", Map.of("owner", owner, "name", "全员培训", "year", 2026)));
        String course = made(token, "courses", course(owner));
        ids.put("/api/v1/courses/", course);
        String session = made(
                token,
                "sessions",
                Map.of(
                        "courseId", course,
                        "firstDay", "2026-03-14",
                        "lastDay", "2026-03-15",
                        "enrolUntil", "2026-03-15",
                        "place", "教师发展中心",
                        "capacity", 100,
                        "halfDays", 2));
        ids.put("/api/v1/sessions/", session);
        ids.put(
                "/api/v1/studios/",
                made(
                        token,
                        "studios",
                        Map.of(
                                "owner", owner,
                                "name", "名师工作室",
                                "hostId", teacher,
                                "from", "2026-01-01",
                                "to", "2029-01-01")));
        ids.put(
                "/api/v1/organisation-pairings/",
                made(
                        token,
                        "organisation-pairings",
                        Map.of(
                                "kind", "SCHOOL_SCHOOL",
                                "helper", helper,
                                "partner", partner,
                                "goals", "教研帮扶",
                                "from", "2026-01-01",
                                "to", "2029-01-01")));
        sql.update("""
                insert into certificate (id, version, number, issuer, path, kind, subject, teacher_id, title, hours, from_day, to_day,
                    issued_on, issued_by, key_id, signature)
                select uuidv7(), 1, ?, s.owner, s.path, 'COURSE', s.id::text, ?, 'x', 16, s.first_day, s.last_day, s.last_day, 'test',
                    'test', '\\x00'
                from session s where s.id = ?
                """, owner + "-1", teacher, UUID.fromString(session));
        return ids;
    }

    private static String made(String token, String what, Map<String, ?> body) {
        var answer = as(token).body(body).post("/api/v1/" + what);
        assertThat(answer.statusCode()).as(what + " " + answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private static void sees(String token, String list, String id) {
        as(token).get(list + id).then().statusCode(200);
        if (!list.contains("sessions")) {
            as(token).get(list.substring(0, list.length() - 1)).then().body("items.id", hasItem(id));
        }
    }

    private static void seesNot(String token, String list, String id) {
        as(token).get(list + id).then().statusCode(404);
        as(token).get(list.substring(0, list.length() - 1)).then().body("items.id", not(hasItem(id)));
    }
}
