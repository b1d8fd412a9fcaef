package teacherdev.deploy.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import teacherdev.deploy.launcher.LocalTokens.Grant;

/** Every operation of the merged document, through the gateway, with tokens that must not pass. */
@ExtendWith(RunningSystem.class)
class AccessIT {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");
    private static final List<String> ROLES = List.of(
            "hr-system",
            "teacher",
            "school-clerk",
            "principal",
            "payroll",
            "rater",
            "training-centre",
            "research-office",
            "county-bureau",
            "city-bureau",
            "province-bureau",
            "auditor",
            "admin");

    /** What a county has from its first day; what comes later is held to its border by the tests of each service. */
    private static final Set<String> SHOWN = Set.of(
            "/api/v1/schools/{code}",
            "/api/v1/regions/{code}",
            "/api/v1/teachers/{id}",
            "/api/v1/teachers/{teacherId}/growth-record",
            "/api/v1/teachers/{teacherId}/credits",
            "/api/v1/teachers/{teacherId}/credits/{entryId}",
            "/api/v1/teachers/{teacherId}/credit-totals",
            "/api/v1/teachers/{teacherId}/development-summary",
            "/api/v1/schemes/{id}",
            "/api/v1/policies/{id}");

    /** What the public may ask without a token. */
    private static final Set<String> OPEN = Set.of("/api/v1/certificates/verification", "/api/v1/certificates/keys");

    private static final String SCHEME = """
            {"scope": "COUNTY", "code": "mine", "kind": "PAY", "document": "{scheme: x, steps: [{id: a, formula: 1}]}"}""";
    private static final String POLICY = """
            {"scope": "COUNTY", "kind": "MINE", "effectiveFrom": "2026-01-01", "content": {"x": 1}}""";

    private record Operation(String method, String path, List<String> permitted) {}

    @Test
    void shouldRefuseMissingAndForeignTokensAndEveryRoleThatIsNotPermitted() throws Exception {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(19);

        for (Operation operation : operations) {
            assertThat(operation.permitted()).as("%s", operation).isNotEmpty();
            if (operation.permitted().contains("anyone")) {
                assertThat(operation.path()).isIn(OPEN);
                continue;
            }
            assertThat(call(operation, null, sample(operation)))
                    .as("%s without a token", operation)
                    .isEqualTo(401);
            assertThat(call(operation, "nonsense", sample(operation)))
                    .as("%s with nonsense", operation)
                    .isEqualTo(401);
            assertThat(call(operation, RunningSystem.client("nobody"), sample(operation)))
                    .as("%s without grants", operation)
                    .isEqualTo(403);
            for (String role : ROLES) {
                if (!operation.permitted().contains(role)) {
                    assertThat(call(operation, RunningSystem.client("role", new Grant(role, "CN")), sample(operation)))
                            .as("%s as %s", operation, role)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void shouldShowNothingOfOneCountyToAnother() throws Exception {
        County county = County.fresh();
        String school = county.school();
        UUID teacher = county.teacher(school);
        String entry = County.credit(RunningSystem.token("admin", "CN"), teacher, "1.00")
                .path("id");
        String bureau = RunningSystem.token("county-bureau", county.code());
        String scheme = awaitCreated(bureau, "/api/v1/schemes", SCHEME.replace("COUNTY", county.code()));
        String policy = awaitCreated(bureau, "/api/v1/policies", POLICY.replace("COUNTY", county.code()));
        County other = County.fresh();
        String otherSchool = other.school();

        for (Operation operation : operations()) {
            if (!operation.method().equals("get") || !SHOWN.contains(operation.path())) {
                continue;
            }
            String path = operation
                    .path()
                    .replace("/schools/{code}", "/schools/" + school)
                    .replace("/regions/{code}", "/regions/" + county.code())
                    .replace("/schemes/{id}", "/schemes/" + scheme)
                    .replace("/policies/{id}", "/policies/" + policy)
                    .replace("{teacherId}", teacher.toString())
                    .replace("{id}", teacher.toString())
                    .replace("{entryId}", entry);
            assertThat(path).doesNotContain("{");
            for (String role : operation.permitted()) {
                if (role.equals("teacher")) {
                    continue;
                }
                assertThat(call(operation, RunningSystem.client("a", new Grant(role, other.code())), path))
                        .as("%s as %s of another county", path, role)
                        .isEqualTo(404);
                assertThat(call(operation, RunningSystem.client("b", new Grant(role, otherSchool)), path))
                        .as("%s as %s of another school", path, role)
                        .isEqualTo(404);
                assertThat(call(operation, RunningSystem.client("c", new Grant(role, county.code())), path))
                        .as("%s as %s of this county", path, role)
                        .isEqualTo(200);
            }
        }
    }

    /** Creates once evaluation-service has learned of the county. */
    private static String awaitCreated(String token, String path, String body) {
        Response answer = await().atMost(Duration.ofSeconds(60))
                .until(() -> County.as(token).body(body).post(path), created -> created.statusCode() == 201);
        return answer.path("id");
    }

    private static List<Operation> operations() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(given().get(RunningSystem.gateway() + "/openapi").asString());
        assertThat(document.has("x-unavailable-services")).isFalse();
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .forEachEntry((path, item) -> METHODS.stream()
                        .filter(item::has)
                        .map(method -> new Operation(method, path, roles(item.get(method))))
                        .forEach(operations::add));
        return operations;
    }

    private static List<String> roles(JsonNode operation) {
        return Stream.of(operation.path("x-permitted-roles"))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
    }

    private static String sample(Operation operation) {
        return operation
                .path()
                .replace("{service}", "training-service")
                .replaceAll("\\{[^}]+}", "01a20d58-df0d-7de1-add6-7249773cbae9");
    }

    private static int call(Operation operation, String token, String path) {
        var request = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!operation.method().equals("get")) {
            request.body("{}");
        }
        Response response = request.request(
                Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), RunningSystem.gateway() + path);
        if (response.statusCode() >= 400) {
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
        return response.statusCode();
    }
}
