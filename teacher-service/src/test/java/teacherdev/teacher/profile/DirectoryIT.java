package teacherdev.teacher.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/** What lists begin with has everybody, in whatever order title, post, name and place come. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class DirectoryIT {

    private static final String TITLE = """
            insert into title (id, teacher_id, level, appointed_on, special_post, recorded_at)
            values (gen_random_uuid(), ?, 'SENIOR', '2020-09-01', false, now())
            """;
    private static final String POST = """
            insert into assignment (id, teacher_id, school_id, valid_from, recorded_at, fte, is_primary, kind)
            select gen_random_uuid(), ?, id, '2020-09-01', now(), 0.20, false, 'POST' from school where code = ?
            """;

    @Inject
    Sql sql;

    @Test
    void shouldListThoseOfATitleInTheOrderOfNames() {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        String other = county.newSchool();
        for (String name : List.of("王甲", "李乙", "张丙", "陈丁")) {
            title(created(named(name, name.equals("陈丁") ? other : school)), "SENIOR", "2015-09-01");
        }
        title(created(named("安戊", school)), "FIRST", "2015-09-01");

        assertThat(names("title=SENIOR&limit=2&school=" + school)).containsExactly("李乙", "王甲");
        assertThat(names("title=SENIOR&school=" + school)).containsExactly("李乙", "王甲", "张丙");
        assertThat(names("title=SENIOR&region=" + county.county())).containsExactly("陈丁", "李乙", "王甲", "张丙");
        assertThat(names("title=SENIOR&name=王&region=" + county.county())).containsExactly("王甲");
        assertThat(names("title=SENIOR&name=zhang&region=" + county.county())).containsExactly("张丙");
        assertThat(names("title=SENIOR&status=RETIRED&region=" + county.county()))
                .isEmpty();
    }

    @Test
    void shouldListByTheTitleOfTheDay() {
        Fixtures county = Fixtures.newCounty();
        UUID teacher = created(named("王晋升", county.newSchool()));
        title(teacher, "SENIOR", "2020-09-01");
        title(teacher, "FIRST", "2014-09-01");
        String region = "&region=" + county.county();

        assertThat(names("title=SENIOR" + region)).containsExactly("王晋升");
        assertThat(names("title=FIRST" + region)).isEmpty();
        assertThat(names("title=FIRST&asOf=2020-08-31" + region)).containsExactly("王晋升");
        assertThat(names("title=SENIOR&asOf=2020-08-31" + region)).isEmpty();
    }

    @Test
    void shouldFindATitleUnderLaterPostsAndNamesAndForgetAnErasedOne() {
        Fixtures county = Fixtures.newCounty();
        String before = county.newSchool();
        String after = county.newSchool();
        UUID teacher = created(named("旧名", before));
        title(teacher, "SENIOR", "2013-09-01");
        Map<String, Object> update = named("新名", "");
        update.keySet().removeAll(List.of("sourceSystem", "externalId"));
        update.put("effectiveFrom", "2014-09-01");
        update.put("assignment", anAssignment(after, "2014-09-01"));
        as(Tokens.admin())
                .header("If-Match", "\"2\"")
                .body(update)
                .put("/api/v1/teachers/" + teacher)
                .then()
                .statusCode(200);

        assertThat(names("title=SENIOR&school=" + after)).containsExactly("新名");
        assertThat(names("title=SENIOR&asOf=2014-08-31&school=" + before)).containsExactly("旧名");
        as(Tokens.admin())
                .body(Map.of("status", "RETIRED", "from", "2015-09-01"))
                .post("/api/v1/teachers/" + teacher + "/departure")
                .then()
                .statusCode(201);
        as(Tokens.admin())
                .header("If-Match", "\"4\"")
                .body(Map.of("reason", "Retention period is over"))
                .put("/api/v1/teachers/" + teacher + "/personal-data/erasure")
                .then()
                .statusCode(204);
        assertThat(sql.list(
                        "select name from teacher_directory_title where teacher = ?", row -> row.text("name"), teacher))
                .containsOnly("已匿名");
    }

    @Test
    void shouldMissNeitherATitleNorAPostThatIsAddedWhileTheSchoolMoves() throws Exception {
        Fixtures before = Fixtures.newCounty();
        Fixtures after = Fixtures.newCounty();
        String school = before.newSchool();
        UUID titled = created(named("同时晋升", school));
        UUID posted = created(named("同时任职", before.newSchool()));

        try (ExecutorService clerk = Executors.newSingleThreadExecutor();
                Connection other = DriverManager.getConnection(
                        LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password())) {
            other.setAutoCommit(false);
            int backend = backend(other);
            run(other, TITLE, titled);
            run(other, POST, posted, school);
            Future<?> moving = clerk.submit(() -> move(school, after.county()));
            await().until(() -> moving.isDone() || isWaitedFor(backend));
            other.commit();
            moving.get();
        }

        assertThat(names("title=SENIOR&region=" + after.county())).containsExactly("同时晋升");
        assertThat(sql.list(
                        "select name from teacher_directory where place = ?", row -> row.text("name"), after.county()))
                .containsExactlyInAnyOrder("同时晋升", "同时任职");
    }

    @Test
    void shouldKeepPostsFiguresAndSchoolsWhileSomebodyElseAddsATitleThere() throws Exception {
        Fixtures county = Fixtures.newCounty();
        String school = county.newSchool();
        UUID titled = created(named("正在登记", school));
        UUID appointed = created(named("正在聘任", school));

        try (Connection other = DriverManager.getConnection(
                LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password())) {
            other.setAutoCommit(false);
            run(other, TITLE, titled);

            as(Tokens.admin())
                    .body(Map.of(
                            "schoolCode", school, "from", "2010-01-01", "posts", 40, "shares", Map.of("SENIOR", "25")))
                    .post("/api/v1/post-structure")
                    .then()
                    .statusCode(201);
            as(Tokens.admin())
                    .body(Map.of("teacherId", appointed, "level", "SENIOR", "appointedOn", "2020-09-01"))
                    .post("/api/v1/post-structure/appointments")
                    .then()
                    .statusCode(201);
            as(Tokens.admin())
                    .body(List.of(Map.of(
                            "code",
                            school,
                            "year",
                            2026,
                            "pupils",
                            List.of(Map.of("stage", "PRIMARY", "pupils", 890, "classes", 20)))))
                    .put("/api/v1/schools/figures")
                    .then()
                    .statusCode(200)
                    .body("created", equalTo(1));
            put(school, "改名小学", county.county());
            as(Tokens.admin())
                    .header("If-Match", "\"2\"")
                    .body(Map.of("name", "再改小学", "kind", "SCHOOL", "stages", List.of("PRIMARY"), "setting", "TOWN"))
                    .put("/api/v1/schools/" + school)
                    .then()
                    .statusCode(200);
            other.rollback();
        }
    }

    private boolean isWaitedFor(int backend) {
        return !sql.list(
                        "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                        row -> row.integer("pid"),
                        backend)
                .isEmpty();
    }

    private static int backend(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private static void run(Connection database, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }

    private static void move(String school, String region) {
        put(school, "示例小学", region);
    }

    private static void put(String school, String name, String region) {
        as(Tokens.admin())
                .body(List.of(Map.of(
                        "code",
                        school,
                        "name",
                        name,
                        "region",
                        region,
                        "kind",
                        "SCHOOL",
                        "stages",
                        List.of("PRIMARY"),
                        "setting",
                        "TOWN")))
                .put("/api/v1/schools")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
    }

    private static void title(UUID teacher, String level, String day) {
        as(Tokens.admin())
                .body(Map.of("level", level, "appointedOn", day))
                .post("/api/v1/teachers/" + teacher + "/titles")
                .then()
                .statusCode(201);
    }

    private static List<String> names(String query) {
        return as(Tokens.admin())
                .get("/api/v1/teachers?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name", String.class);
    }

    private static Map<String, Object> named(String name, String school) {
        Map<String, Object> teacher = new HashMap<>(aTeacherAt(school));
        teacher.put("name", name);
        return teacher;
    }
}
