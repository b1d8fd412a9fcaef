package teacherdev.deploy.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static teacherdev.deploy.e2e.County.as;
import static teacherdev.deploy.e2e.County.awaitLearned;
import static teacherdev.deploy.e2e.County.credit;

import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/**
 * After a career somebody is made anonymous: no answer, export, feed or search of any service tells her name, no table of any
 * service keeps it, and every figure is what it was.
 */
@ExtendWith(RunningSystem.class)
class ErasureIT {

    private static final String NAME = "示例欧阳";
    private static final String PINYIN = "ouyang";
    private static final String SCHEME = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    private final County county = County.fresh();
    private final String school = county.school();
    private final String admin = RunningSystem.token("admin", "CN");
    private String everybody;
    private final List<UUID> people = new ArrayList<>();

    @Test
    void shouldTellHerNameNowhereAfterwardsAndCountAsBefore() throws Exception {
        UUID she = somebodyAndHerColleagues();
        everybody = everybody(she);
        String cycle = assessed();
        String publication = published(cycle);
        String pool = paid();
        as(admin)
                .body(Map.of("status", "RETIRED", "from", "2015-09-01"))
                .post("/api/v1/teachers/" + she + "/departure")
                .then()
                .statusCode(201);
        List<String> naming = List.of(
                "/teachers/" + she,
                "/teachers/" + she + "/growth-record",
                "/teachers/" + she + "/transcript",
                "/teachers/" + she + "/results",
                "/teachers/" + she + "/pay-statements?year=2014",
                "/evaluation-cycles/" + cycle + "/participants?limit=200",
                "/evaluation-cycles/" + cycle + "/results?limit=200",
                "/publications/" + publication + "/entries?limit=200",
                "/pay-statements?limit=200&pool=" + pool,
                "/pay-pools/" + pool + "/export",
                "/teachers?asOf=2014-12-01&name=" + NAME,
                "/teachers/" + she + "/personal-data");
        List<String> figures = List.of(
                "/statistics/training?year=2026&groupBy=school&region=" + county.code(),
                "/statistics/evaluation?year=2014&region=" + county.code(),
                "/statistics/pay?year=2014&region=" + county.code(),
                "/statistics/staff?groupBy=school,gender&asOf=2014-12-01&organisation=" + county.code(),
                "/statistics/titles?groupBy=school&asOf=2014-12-01&organisation=" + county.code(),
                "/statistics/balance?year=2014&asOf=2014-12-01&region=" + county.code());
        naming.forEach(path -> assertThat(told(path)).as(path).contains(NAME));
        assertThat(tablesWith(NAME)).contains("evaluation-service roster_teacher", "training-service roster_teacher");
        assertThat(tablesWith(PINYIN)).isNotEmpty();
        awaitRetired(she);
        Map<String, String> before = figures(figures);

        as(admin)
                .header("If-Match", as(admin).get("/api/v1/teachers/" + she).header("ETag"))
                .body(Map.of("reason", "Retention period is over"))
                .put("/api/v1/teachers/" + she + "/personal-data/erasure")
                .then()
                .statusCode(204);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tablesWith(NAME)).isEmpty());
        assertThat(tablesWith(PINYIN)).isEmpty();
        naming.forEach(path -> assertThat(told(path)).as(path).doesNotContain(NAME));
        assertThat(told("/changes?limit=200")).doesNotContain(NAME);
        assertThat(given().auth()
                        .oauth2(everybody)
                        .accept("text/csv")
                        .get(RunningSystem.gateway() + "/api/v1/statistics/staff/roster?asOf=2014-12-01&organisation="
                                + county.code())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(NAME);
        assertThat(figures(figures)).isEqualTo(before);
    }

    /** All who may know something of her in one token, herself included. */
    private String everybody(UUID she) {
        return RunningSystem.system()
                .tokens()
                .mint(
                        "everybody of " + school,
                        Optional.of(she.toString()),
                        List.of(
                                new Grant("admin", "CN"),
                                new Grant("teacher", school),
                                new Grant("hr-system", county.code()),
                                new Grant("county-bureau", county.code()),
                                new Grant("principal", school),
                                new Grant("school-clerk", school),
                                new Grant("payroll", school)));
    }

    /** Five people, so that no figure is hidden; the first of them is the one to be forgotten. */
    private UUID somebodyAndHerColleagues() {
        for (int i = 0; i < 5; i++) {
            Map<String, Object> body = County.aTeacher(school);
            if (i == 0) {
                body.put("name", NAME);
            }
            people.add(UUID.fromString(as(admin)
                    .body(body)
                    .post("/api/v1/teachers")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id")));
        }
        for (UUID teacher : people) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> credit(admin, teacher, "12.00").statusCode() == 201);
            awaitLearned(admin, teacher, "12.00");
        }
        return people.getFirst();
    }

    private String assessed() {
        post(
                "/policies",
                Map.of(
                        "scope",
                        school,
                        "kind",
                        "ASSESSMENT",
                        "effectiveFrom",
                        "2014-01-01",
                        "content",
                        Map.of("publicationWorkingDays", 0)));
        String scheme = post(
                        "/schemes", Map.of("scope", school, "code", "mine", "kind", "EVALUATION", "document", SCHEME))
                .path("id");
        put("/schemes/" + scheme + "/consultation", "\"1\"", Map.of());
        put("/schemes/" + scheme + "/adoption", "\"2\"", Map.of("effectiveFrom", "2014-01-01", "record", "教代会表决"));
        String cycle = post(
                        "/evaluation-cycles",
                        Map.of(
                                "organisation", school,
                                "name", "2014 年度考核",
                                "kind", "YEAR",
                                "startsOn", "2014-01-01",
                                "endsOn", "2015-01-01",
                                "censusOn", "2014-12-01",
                                "schemeId", scheme,
                                "scoreStep", "总分"))
                .path("id");
        as(everybody)
                .body(Map.of(
                        "source",
                        "汇总",
                        "rows",
                        people.stream()
                                .map(id -> Map.of("teacherId", id, "values", Map.of("得分", "85")))
                                .toList()))
                .put("/api/v1/evaluation-cycles/" + cycle + "/inputs")
                .then()
                .statusCode(200);
        post("/evaluation-cycles/" + cycle + "/computations", Map.of());
        return cycle;
    }

    private String published(String cycle) {
        String publication = post("/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .path("id");
        put("/evaluation-cycles/" + cycle + "/lock", etag("/evaluation-cycles/" + cycle), Map.of());
        return publication;
    }

    private String paid() {
        post(
                "/policies",
                Map.of(
                        "scope",
                        school,
                        "kind",
                        "PAY_PUBLICATION",
                        "effectiveFrom",
                        "2014-01-01",
                        "content",
                        Map.of("workingDays", 0)));
        String pool = post("/pay-pools", Map.of("scope", school, "name", "绩效", "year", 2014, "amount", "500.00"))
                .path("id");
        String path = "/pay-pools/" + pool;
        put(
                path + "/distribution",
                etag(path),
                Map.of(
                        "method",
                        "WEIGHTS",
                        "recipients",
                        people.stream()
                                .map(id -> Map.of("id", id, "weight", "1"))
                                .toList()));
        put(path + "/preview", etag(path), Map.of());
        put(path + "/publication", etag(path), Map.of());
        put(path + "/lock", etag(path), Map.of());
        return pool;
    }

    /** Until both rosters know that her career is over: figures are compared as they are from then on. */
    private static void awaitRetired(UUID teacher) {
        for (String service : List.of(RunningSystem.TRAINING, RunningSystem.EVALUATION)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                try (Connection database = RunningSystem.system().database(service);
                        Statement statement = database.createStatement();
                        ResultSet row = statement.executeQuery(
                                "select from roster_teacher where status = 'RETIRED' and teacher_id = '" + teacher
                                        + "'")) {
                    return row.next();
                }
            });
        }
    }

    private Map<String, String> figures(List<String> paths) {
        Map<String, String> figures = new LinkedHashMap<>();
        paths.forEach(path -> figures.put(path, told(path)));
        return figures;
    }

    private String told(String path) {
        Response answer = as(everybody).get("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    private String etag(String path) {
        return as(everybody).get("/api/v1" + path).header("ETag");
    }

    private Response post(String path, Map<String, ?> body) {
        Response answer = as(everybody).body(body).post("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(201);
        return answer;
    }

    private void put(String path, String etag, Map<String, ?> body) {
        Response answer = as(everybody).header("If-Match", etag).body(body).put("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
    }

    /** Tables of all services in which a word stands. */
    private static List<String> tablesWith(String word) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        for (String service : RunningSystem.SERVICES) {
            try (Connection database = RunningSystem.system().database(service);
                    Statement statement = database.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
                        """)) {
                    while (rows.next()) {
                        tables.add(rows.getString(1));
                    }
                }
                for (String table : tables) {
                    try (ResultSet rows = statement.executeQuery(
                            "select exists (select from " + table + " t where t::text like '%" + word + "%')")) {
                        rows.next();
                        if (rows.getBoolean(1)) {
                            found.add(service + " " + table);
                        }
                    }
                }
            }
        }
        return found;
    }
}
