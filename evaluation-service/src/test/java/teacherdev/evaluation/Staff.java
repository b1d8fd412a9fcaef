package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

/** A school in a county of its own, with teachers, an adopted scheme and what tests do with them. */
final class Staff {

    static final String TEACHERS = "teacherdev.teacher.v1";
    static final String TRAINING = "teacherdev.training.v1";

    final UUID school = UUID.randomUUID();
    final String code = "S-" + school.toString().substring(0, 8);
    final String county = "C" + school.toString().substring(0, 7);
    final String principal =
            Tokens.grant("principal", code).subject("principal-" + code).token();
    final String clerk = Tokens.grant("school-clerk", code).token();
    final String bureau = Tokens.grant("county-bureau", county).token();
    private final Sql sql;
    private final List<TestEvent> events = new ArrayList<>();
    private final List<UUID> teachers = new ArrayList<>();

    Staff(Sql sql) {
        this.sql = sql;
        school(school, code);
    }

    Staff school(UUID id, String schoolCode) {
        String data =
                "{\"schoolId\":\"%s\",\"code\":\"%s\",\"name\":\"示例小学\",\"path\":[\"CN\",\"51\",\"5117\",\"%s\",\"%s\"]}"
                        .formatted(id, schoolCode, county, schoolCode);
        events.add(TestEvent.of(TEACHERS, "teacherdev.teacher.school-changed.v1", id, 1, data));
        return this;
    }

    UUID teacher() {
        return teacher(school, "");
    }

    /** @param more further members of the event, such as {@code ,"ethicsVeto":true} */
    UUID teacher(UUID schoolId, String more) {
        UUID id = UUID.randomUUID();
        teachers.add(id);
        tell(id, 1, schoolId, more);
        return id;
    }

    void tell(UUID id, int version, UUID schoolId, String more) {
        String data = """
                {"teacherId":"%s","name":"示例教师","status":"ACTIVE","stage":"PRIMARY","employmentKind":"ESTABLISHED",
                 "assignments":[{"assignmentId":"%s","schoolId":"%s","from":"2012-09-01","to":null,"fte":"1.00",
                 "primary":true}]%s}
                """.formatted(id, UUID.randomUUID(), schoolId, more);
        events.add(TestEvent.of(TEACHERS, "teacherdev.teacher.teacher-changed.v1", id, version, data));
    }

    /** What teacher-service tells of a record that was merged into another one, as its second version. */
    void merged(UUID absorbed, UUID survivor) {
        String data = """
                {"teacherId":"%s","name":"示例教师","status":"MERGED","stage":"PRIMARY","employmentKind":"ESTABLISHED",
                 "mergedInto":"%s","assignments":[]}
                """.formatted(absorbed, survivor);
        events.add(TestEvent.of(TEACHERS, "teacherdev.teacher.teacher-changed.v1", absorbed, 2, data));
        arrive();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) as n from roster_teacher where merged_into = ?", survivor) == 1);
    }

    /** A teacher of the school works at another one from the middle of 2026 on. */
    void leave(UUID teacher, UUID toSchool) {
        String data = """
                {"teacherId":"%s","name":"示例教师","status":"ACTIVE","stage":"PRIMARY","employmentKind":"ESTABLISHED",
                 "assignments":[
                   {"assignmentId":"%s","schoolId":"%s","from":"2012-09-01","to":"2026-07-01","fte":"1.00","primary":true},
                   {"assignmentId":"%s","schoolId":"%s","from":"2026-07-01","to":null,"fte":"1.00","primary":true}]}
                """.formatted(teacher, UUID.randomUUID(), school, UUID.randomUUID(), toSchool);
        Topics.send(
                LocalInfrastructure.bootstrapServers(),
                TestEvent.of(TEACHERS, "teacherdev.teacher.teacher-changed.v1", teacher, 2, data));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) as n from roster_assignment where teacher_id = ?", teacher) == 2);
    }

    /** The school comes to another county, as when counties merge. */
    void move(String toCounty, int version) {
        move(sql, school, code, toCounty, version);
    }

    static void move(Sql sql, UUID school, String code, String toCounty, int version) {
        String data =
                "{\"schoolId\":\"%s\",\"code\":\"%s\",\"name\":\"示例小学\",\"path\":[\"CN\",\"51\",\"5117\",\"%s\",\"%s\"]}"
                        .formatted(school, code, toCounty, code);
        Topics.send(
                LocalInfrastructure.bootstrapServers(),
                TestEvent.of(TEACHERS, "teacherdev.teacher.school-changed.v1", school, version, data));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sql.first(
                                "select version from roster_school where code = ?", row -> row.number("version"), code)
                        .equals(java.util.Optional.of((long) version)));
    }

    /** A teacher with her primary post at one school and another post at a second one. */
    UUID teacherOfTwo(UUID primary, UUID second) {
        UUID id = UUID.randomUUID();
        teachers.add(id);
        String data = """
                {"teacherId":"%s","name":"示例教师","status":"ACTIVE","stage":"PRIMARY","employmentKind":"ESTABLISHED",
                 "assignments":[
                   {"assignmentId":"%s","schoolId":"%s","from":"2012-09-01","to":null,"fte":"0.60","primary":true},
                   {"assignmentId":"%s","schoolId":"%s","from":"2024-09-01","to":null,"fte":"0.40","primary":false}]}
                """.formatted(id, UUID.randomUUID(), primary, UUID.randomUUID(), second);
        events.add(TestEvent.of(TEACHERS, "teacherdev.teacher.teacher-changed.v1", id, 1, data));
        return id;
    }

    void credit(UUID teacher, UUID entry, String hours) {
        credit(teacher, entry, hours, "2026-03-14");
    }

    void credit(UUID teacher, UUID entry, String hours, String day) {
        String data = """
                {"entryId":"%s","teacherId":"%s","schoolId":"%s","year":%s,"activityDate":"%s",
                 "activityHours":"%s","amount":"%s","unit":"HOUR"}
                """.formatted(entry, teacher, school, day.substring(0, 4), day, hours, hours);
        events.add(TestEvent.of(TRAINING, "teacherdev.training.credit-granted.v1", teacher, 1, data));
    }

    void revoke(UUID teacher, UUID entry, String hours) {
        String data = """
                {"entryId":"%s","reversesEntryId":"%s","teacherId":"%s","schoolId":"%s","year":2026,
                 "activityDate":"2026-03-14","activityHours":"-%s","amount":"-%s","unit":"HOUR"}
                """.formatted(UUID.randomUUID(), entry, teacher, school, hours, hours);
        events.add(TestEvent.of(TRAINING, "teacherdev.training.credit-reversed.v1", teacher, 2, data));
    }

    void pairing(UUID mentor, UUID mentee, String status) {
        UUID id = UUID.randomUUID();
        String data =
                "{\"pairingId\":\"%s\",\"kind\":\"INDUCTION\",\"mentorId\":\"%s\",\"menteeId\":\"%s\",\"status\":\"%s\",\"from\":\"2026-09-01\",\"to\":null}"
                        .formatted(id, mentor, mentee, status);
        events.add(TestEvent.of(TRAINING, "teacherdev.training.pairing-changed.v1", id, 1, data));
    }

    /** Sends what was told and waits until the roster has everybody. */
    Staff arrive() {
        Topics.send(LocalInfrastructure.bootstrapServers(), events.toArray(TestEvent[]::new));
        events.clear();
        UUID[] all = teachers.toArray(UUID[]::new);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) as n from roster_teacher where teacher_id = any (?)", (Object) all)
                                == all.length
                        && count("select count(*) as n from roster_school where code = ?", code) == 1);
        return this;
    }

    long count(String statement, Object... parameters) {
        return sql.first(statement, row -> row.number("n"), parameters).orElseThrow();
    }

    /** An adopted scheme of the school. */
    String scheme(String document) {
        return scheme(principal, code, document);
    }

    static String scheme(String token, String scope, String document) {
        Response drafted = post(
                token,
                "/api/v1/schemes",
                Map.of("scope", scope, "code", "assessment", "kind", "EVALUATION", "document", document));
        drafted.then().statusCode(201);
        String id = drafted.path("id");
        put(token, "/api/v1/schemes/" + id + "/consultation", 1, Map.of())
                .then()
                .statusCode(200);
        put(token, "/api/v1/schemes/" + id + "/adoption", 2, Map.of("effectiveFrom", "2026-01-01", "record", "教代会表决"))
                .then()
                .statusCode(200);
        return id;
    }

    /** An open cycle of 2026 for the school. */
    String cycle(String schemeId, String scoreStep) {
        return cycle(principal, code, schemeId, Map.of("scoreStep", scoreStep));
    }

    static String cycle(String token, String organisation, String schemeId, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "organisation", organisation,
                "name", "2026 年度考核",
                "kind", "YEAR",
                "startsOn", "2026-01-01",
                "endsOn", "2027-01-01",
                "censusOn", "2026-12-01",
                "schemeId", schemeId));
        body.putAll(more);
        Response opened = post(token, "/api/v1/evaluation-cycles", body);
        opened.then().statusCode(201);
        return opened.path("id");
    }

    /** The values of an input named 得分 by teacher. */
    Response scores(String cycle, Map<UUID, String> scores) {
        return inputs(
                cycle,
                scores.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("得分", entry.getValue()))));
    }

    Response inputs(String cycle, Map<UUID, Map<String, String>> values) {
        List<Map<String, Object>> rows = values.entrySet().stream()
                .map(row -> Map.<String, Object>of("teacherId", row.getKey(), "values", row.getValue()))
                .toList();
        return request(clerk)
                .body(Map.of("source", "教务处汇总表", "rows", rows))
                .put("/api/v1/evaluation-cycles/" + cycle + "/inputs");
    }

    Response compute(String cycle) {
        return post(principal, "/api/v1/evaluation-cycles/" + cycle + "/computations", Map.of());
    }

    /** Publishes a computed cycle, lets its period be over and makes it final. */
    void finish(String cycle) {
        post(principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);
        sql.update("update publication set closes_on = current_date - 2 where subject_id = ?", UUID.fromString(cycle));
        request(principal)
                .header(
                        "If-Match",
                        get(principal, "/api/v1/evaluation-cycles/" + cycle).header("ETag"))
                .body(Map.of())
                .put("/api/v1/evaluation-cycles/" + cycle + "/lock")
                .then()
                .statusCode(200);
    }

    Response result(String cycle, UUID teacher) {
        return get(principal, "/api/v1/evaluation-cycles/" + cycle + "/results/" + teacher);
    }

    Response grade(String cycle, UUID teacher, String grade) {
        String tag = result(cycle, teacher).header("ETag");
        return request(principal)
                .header("If-Match", tag)
                .body(Map.of("grade", grade, "reason", "考核委员会决定"))
                .put("/api/v1/evaluation-cycles/" + cycle + "/results/" + teacher + "/grade");
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response post(String token, String path, Object body) {
        return request(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path);
    }

    static Response put(String token, String path, long version, Object body) {
        return request(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path);
    }

    static RequestSpecification request(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
