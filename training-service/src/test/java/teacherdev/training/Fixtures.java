package teacherdev.training;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;

/** Teachers and schools as this service learns of them, and requests to it. */
public final class Fixtures {

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private Fixtures() {}

    /** A school of a county, known by its id and code. */
    public record School(UUID id, String code, String county) {

        public static School inCounty(String county) {
            UUID id = UUID.randomUUID();
            return new School(id, county + "-" + id.toString().substring(0, 8), county);
        }

        public TestEvent changed(long version) {
            String data = """
                    {"schoolId":"%s","code":"%s","name":"示例小学","kind":"SCHOOL","stages":["PRIMARY"],"setting":"TOWN",
                     "path":["CN","51","5117","%s","%s"]}
                    """.formatted(id, code, county, code);
            return TestEvent.of("teacherdev.teacher.v1", "teacherdev.teacher.school-changed.v1", id, version, data);
        }
    }

    /** The event of a teacher who works at a school from a day on. */
    public static TestEvent teacherAt(UUID teacher, School school, String from, long version) {
        return teacherWith(teacher, version, assignment(school, from, null));
    }

    public static TestEvent teacherWith(UUID teacher, long version, String... assignments) {
        String data = """
                {"teacherId":"%s","name":"示例教师","status":"ACTIVE","sourceSystem":"HR1","externalId":"T-%s","assignments":[%s]}
                """.formatted(teacher, teacher, String.join(",", assignments));
        return TestEvent.of("teacherdev.teacher.v1", "teacherdev.teacher.teacher-changed.v1", teacher, version, data);
    }

    /** The event of a record that was merged into another one. */
    public static TestEvent merged(UUID absorbed, UUID survivor, long version) {
        String data = """
                {"teacherId":"%s","name":"示例教师","status":"MERGED","mergedInto":"%s","assignments":[]}
                """.formatted(absorbed, survivor);
        return TestEvent.of("teacherdev.teacher.v1", "teacherdev.teacher.teacher-changed.v1", absorbed, version, data);
    }

    public static String assignment(School school, String from, String to) {
        return """
                {"assignmentId":"%s","schoolId":"%s","schoolCode":"%s","from":"%s","to":%s,"fte":"1.00","primary":true}
                """.formatted(UUID.randomUUID(), school.id(), school.code(), from, to == null ? null : '"' + to + '"');
    }

    public static void send(TestEvent... events) {
        Topics.send(LocalInfrastructure.bootstrapServers(), events);
    }

    /** A teacher whom this service has learned of, at a school since 2012. */
    public static UUID knownTeacherAt(School school) {
        UUID teacher = UUID.randomUUID();
        send(school.changed(1), teacherAt(teacher, school, "2012-09-01", 1));
        awaitVisible(teacher, Tokens.clerkOf(school.code()));
        return teacher;
    }

    public static void awaitVisible(UUID teacher, String token) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> credits(token, teacher).extract().statusCode() == 200);
    }

    public static ValidatableResponse credits(String token, UUID teacher) {
        return as(token).get("/api/v1/teachers/" + teacher + "/credits").then();
    }

    /** The body of a credit; tests change what they are about. */
    public static Map<String, Object> aCredit() {
        Map<String, Object> body = new HashMap<>();
        body.put("activity", "Reading-lesson workshop");
        body.put("courseLevel", "COUNTY");
        body.put("form", "FACE_TO_FACE");
        body.put("hours", "12.00");
        body.put("date", "2026-03-14");
        return body;
    }

    public static ValidatableResponse post(String token, UUID teacher, Map<String, Object> credit) {
        return as(token)
                .body(credit)
                .post("/api/v1/teachers/" + teacher + "/credits")
                .then();
    }

    /** A row of the bulk request; tests change what they are about. */
    public static Map<String, Object> aRow(UUID teacher, String externalId) {
        Map<String, Object> row = aCredit();
        row.put("sourceSystem", "TRAINING");
        row.put("externalId", externalId);
        row.put("teacherId", teacher.toString());
        return row;
    }

    public static ValidatableResponse put(String token, List<Map<String, Object>> rows) {
        return as(token).body(rows).put("/api/v1/credits").then();
    }

    public static ValidatableResponse reverse(String token, UUID teacher, String entry) {
        return as(token)
                .body(Map.of("reason", "wrong teacher"))
                .post("/api/v1/teachers/" + teacher + "/credits/" + entry + "/reversal")
                .then();
    }

    /** A request with a token and a new Idempotency-Key. */
    public static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
