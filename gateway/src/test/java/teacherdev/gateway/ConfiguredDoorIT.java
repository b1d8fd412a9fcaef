package teacherdev.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.gateway.Door.anAdmin;
import static teacherdev.gateway.Door.as;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway with a front end at another address, and little patience with bad tokens. */
@QuarkusTest
@WithTestResource(
        value = UpstreamServers.class,
        initArgs = {
            @ResourceArg(name = "teacherdev.limit.unauthenticated-burst", value = "5"),
            @ResourceArg(name = "teacherdev.limit.unauthenticated-per-second", value = "1"),
            @ResourceArg(name = "quarkus.http.cors.enabled", value = "true"),
            @ResourceArg(name = "quarkus.http.cors.origins", value = "https://front.example")
        })
class ConfiguredDoorIT {

    @BeforeEach
    void startAnew() {
        UpstreamServers.reset();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "nonsense")
    void shouldSlowDownWhoeverSendsNoValidTokenButNobodyElseAtThatAddress(String token) {
        List<Response> responses = IntStream.range(0, 30)
                .mapToObj(i -> (token == null ? given() : as(token)).get("/api/v1/teachers/1"))
                .toList();

        // Whoever comes right after somebody else of this kind may find no patience left at all.
        assertThat(responses)
                .extracting(Response::statusCode)
                .isSubsetOf(401, 429)
                .contains(429);
        Response refused = responses.stream()
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.jsonPath().getString("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        as(anAdmin()).get("/api/v1/teachers/1").then().statusCode(200);
    }

    @Test
    void shouldLetTheFrontEndAskAndNoOtherPage() {
        given().header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/teachers/1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://front.example"));
        as(anAdmin())
                .header("Origin", "https://front.example")
                .get("/api/v1/teachers/1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://front.example"))
                .header("Access-Control-Expose-Headers", containsString("etag"));
        UpstreamServers.RECEIVED.clear();
        as(anAdmin())
                .header("Origin", "https://evil.example")
                .get("/api/v1/teachers/1")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }
}
