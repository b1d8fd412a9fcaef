package teacherdev.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Checks every operation of an API document with every kind of token that must not pass. The operations come from the
 * document, so a new one cannot be forgotten.
 */
public final class AccessChecks {

    /** What an operation for the public declares in the place of roles. */
    private static final String ANYONE = "anyone";

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

    /** An operation of a document. */
    public record Operation(String method, String path, List<String> permittedRoles) {
        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private AccessChecks() {}

    /** The operations of an OpenAPI document that are part of the API. */
    public static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").forEachEntry((path, item) -> {
            if (path.startsWith("/api/")) {
                METHODS.stream()
                        .filter(item::has)
                        .map(method -> new Operation(method, path, roles(item.get(method))))
                        .forEach(operations::add);
            }
        });
        return operations;
    }

    /** Fails unless the operation refuses every bad token with 401 and every role that it does not permit with 403. */
    public static void check(String baseUrl, Operation operation) {
        assertThat(operation.permittedRoles())
                .as("%s declares its roles", operation)
                .isNotEmpty();
        if (operation.permittedRoles().contains(ANYONE)) {
            assertThat(operation.method())
                    .as("%s is open, so it only reads", operation)
                    .isEqualTo("get");
            call(baseUrl, operation, "nonsense", 401, "nonsense");
            return;
        }
        call(baseUrl, operation, null, 401, "no token");
        Tokens good = Tokens.grant("admin", "CN");
        call(baseUrl, operation, "nonsense", 401, "nonsense");
        call(baseUrl, operation, good.algNone(), 401, "alg none");
        call(baseUrl, operation, Tokens.grant("admin", "CN").expired().token(), 401, "expired");
        call(baseUrl, operation, Tokens.grant("admin", "CN").notYetValid().token(), 401, "not yet valid");
        call(baseUrl, operation, Tokens.grant("admin", "CN").wrongAudience().token(), 401, "wrong audience");
        call(baseUrl, operation, Tokens.grant("admin", "CN").wrongIssuer().token(), 401, "wrong issuer");
        call(baseUrl, operation, Tokens.grant("admin", "CN").wrongKey().token(), 401, "wrong key");
        call(baseUrl, operation, Tokens.withoutGrants().token(), 403, "no grants");
        for (String role : ROLES) {
            if (!operation.permittedRoles().contains(role)) {
                String token =
                        Tokens.grant(role, "CN").teacherId(UUID.randomUUID()).token();
                call(baseUrl, operation, token, 403, "role " + role);
            }
        }
    }

    private static void call(String baseUrl, Operation operation, String token, int expected, String what) {
        var request = RestAssured.given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!operation.method().equals("get")) {
            request.body("{}");
        }
        String path = operation.path().replaceAll("\\{[^}]+}", "01a20d58-df0d-7de1-add6-7249773cbae9");
        Response response =
                request.request(Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), baseUrl + path);
        assertThat(response.statusCode()).as("%s with %s", operation, what).isEqualTo(expected);
        assertThat(response.contentType()).as("%s with %s", operation, what).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isIn("UNAUTHENTICATED", "FORBIDDEN");
    }

    private static List<String> roles(JsonNode operation) {
        return Stream.of(operation.path("x-permitted-roles"))
                .flatMap(roles -> roles.valueStream())
                .map(JsonNode::asText)
                .toList();
    }
}
