package teacherdev.deploy.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A county with schools and teachers, made and read through the gateway. */
final class County {

    private static final AtomicInteger NEXT = new AtomicInteger(2_000);

    private final String code;
    private final String admin = RunningSystem.token("admin", "CN");

    private County(String code) {
        this.code = code;
    }

    static County fresh() {
        County county = new County(String.format("51%04d", NEXT.incrementAndGet()));
        county.region("51", "CN");
        county.region("5117", "51");
        county.region(county.code, "5117");
        return county;
    }

    String code() {
        return code;
    }

    String school() {
        String school = code + String.format("%04d", NEXT.incrementAndGet());
        as(admin)
                .body(Map.of(
                        "code",
                        school,
                        "name",
                        "示例小学",
                        "region",
                        code,
                        "kind",
                        "SCHOOL",
                        "stages",
                        new String[] {"PRIMARY"},
                        "setting",
                        "TOWN"))
                .post("/api/v1/schools")
                .then()
                .statusCode(201);
        return school;
    }

    UUID teacher(String school) {
        return UUID.fromString(as(admin)
                .body(aTeacher(school))
                .post("/api/v1/teachers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /**
     * Waits until events flow as usual again. A consumer that was killed keeps its partitions until its session times
     * out; so a teacher of each of many partitions is followed through.
     */
    void awaitSettled(String school) {
        for (int i = 0; i < 24; i++) {
            UUID teacher = teacher(school);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> credit(admin, teacher, "1.00").statusCode() == 201);
            awaitLearned(admin, teacher, "1.00");
        }
    }

    static Map<String, Object> aTeacher(String school) {
        Map<String, Object> body = new HashMap<>();
        body.put("sourceSystem", "HR1");
        body.put("externalId", UUID.randomUUID().toString());
        body.put("name", "示例教师");
        body.put("gender", "FEMALE");
        body.put("birthDate", "1988-03-09");
        body.put("subjects", new String[] {"CHINESE"});
        body.put("stage", "PRIMARY");
        body.put("employmentKind", "ESTABLISHED");
        body.put("assignment", Map.of("schoolCode", school, "from", "2012-09-01", "fte", "1.00", "primary", true));
        return body;
    }

    static Map<String, Object> aCredit(String hours) {
        return Map.of(
                "activity",
                "Reading-lesson workshop",
                "courseLevel",
                "COUNTY",
                "form",
                "FACE_TO_FACE",
                "hours",
                hours,
                "date",
                "2026-03-14");
    }

    static Response credit(String token, UUID teacher, String hours) {
        return as(token).body(aCredit(hours)).post("/api/v1/teachers/" + teacher + "/credits");
    }

    /** What evaluation-service has learned of a teacher's hours in 2026; zero when it has learned of none. */
    static BigDecimal learnedHours(String token, UUID teacher) {
        Response summary = as(token).get("/api/v1/teachers/" + teacher + "/development-summary?year=2026");
        String hours = summary.statusCode() == 200 ? summary.path("training[0].activityHours") : null;
        return hours == null ? BigDecimal.ZERO : new BigDecimal(hours);
    }

    /** What the ledger says of a teacher's hours in 2026. */
    static BigDecimal ledgerHours(String token, UUID teacher) {
        Response totals = as(token).get("/api/v1/teachers/" + teacher + "/credit-totals?year=2026");
        assertThat(totals.statusCode()).isEqualTo(200);
        String hours = totals.path("items[0].activityHours");
        return hours == null ? BigDecimal.ZERO : new BigDecimal(hours);
    }

    static void awaitLearned(String token, UUID teacher, String hours) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> learnedHours(token, teacher).compareTo(new BigDecimal(hours)) == 0);
    }

    /** A request to the gateway with a token and a new Idempotency-Key. */
    static RequestSpecification as(String token) {
        return given().baseUri(RunningSystem.gateway())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private void region(String regionCode, String parent) {
        int status = as(admin)
                .body(Map.of("code", regionCode, "name", "示例", "parent", parent))
                .post("/api/v1/regions")
                .statusCode();
        assertThat(status).isIn(201, 409);
    }
}
