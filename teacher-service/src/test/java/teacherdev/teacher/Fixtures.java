package teacherdev.teacher;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import teacherdev.platform.testing.Tokens;

/** A county of its own for each test, so that tests do not see each other's rows. */
public final class Fixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(2_000);

    private final String county;

    static {
        io.restassured.RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private Fixtures(String county) {
        this.county = county;
    }

    /** A new county below province 51 and prefecture 5117. */
    public static Fixtures newCounty() {
        region("51", "四川省", "CN");
        region("5117", "达州市", "51");
        return newCounty("5117");
    }

    /** A new county below a prefecture. */
    public static Fixtures newCounty(String prefecture) {
        String code = String.format("51%04d", NEXT.incrementAndGet());
        region(code, "示例县", prefecture);
        return new Fixtures(code);
    }

    /** A new prefecture, without counties. */
    public static String newPrefecture() {
        String code = String.format("%04d", NEXT.incrementAndGet());
        region("51", "四川省", "CN");
        region(code, "示例市", "51");
        return code;
    }

    public String county() {
        return county;
    }

    /** A new primary school of this county. */
    public String newSchool() {
        String code = county + String.format("%04d", NEXT.incrementAndGet());
        as(Tokens.admin())
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "示例小学",
                        "region",
                        county,
                        "kind",
                        "SCHOOL",
                        "stages",
                        new String[] {"PRIMARY"},
                        "setting",
                        "TOWN"))
                .post("/api/v1/schools")
                .then()
                .statusCode(201);
        return code;
    }

    /** The body of a teacher at a school; tests change what they are about. */
    public static Map<String, Object> aTeacherAt(String schoolCode) {
        Map<String, Object> body = new HashMap<>();
        body.put("sourceSystem", "HR1");
        body.put("externalId", UUID.randomUUID().toString());
        body.put("name", "示例教师");
        body.put("gender", "FEMALE");
        body.put("birthDate", "1988-03-09");
        body.put("subjects", new String[] {"CHINESE"});
        body.put("stage", "PRIMARY");
        body.put("employmentKind", "ESTABLISHED");
        body.put("assignment", anAssignment(schoolCode, "2012-09-01"));
        return body;
    }

    public static Map<String, Object> anAssignment(String schoolCode, String from) {
        return Map.of("schoolCode", schoolCode, "from", from, "fte", "1.00", "primary", true);
    }

    public static ValidatableResponse post(String token, Map<String, Object> teacher) {
        return as(token).body(teacher).post("/api/v1/teachers").then();
    }

    public static UUID created(Map<String, Object> teacher) {
        return UUID.fromString(
                post(Tokens.admin(), teacher).statusCode(201).extract().path("id"));
    }

    /** A request with a token and a new Idempotency-Key. */
    public static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void region(String code, String name, String parent) {
        as(Tokens.admin())
                .body(Map.of("code", code, "name", name, "parent", parent))
                .post("/api/v1/regions");
    }
}
