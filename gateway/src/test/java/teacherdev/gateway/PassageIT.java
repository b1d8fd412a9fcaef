package teacherdev.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.gateway.Door.anAdmin;
import static teacherdev.gateway.Door.as;
import static teacherdev.gateway.UpstreamServers.EVALUATION;
import static teacherdev.gateway.UpstreamServers.TEACHER;
import static teacherdev.gateway.UpstreamServers.TRAINING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.gateway.UpstreamServers.Manner;
import teacherdev.gateway.UpstreamServers.Received;

/** What a request looks like to a service, and what the client learns of a service's troubles. */
@QuarkusTest
@WithTestResource(UpstreamServers.class)
class PassageIT {

    @BeforeEach
    void startAnew() {
        UpstreamServers.reset();
    }

    @Test
    void shouldForwardTheTokenAndTellServicesNothingThatAClientMadeUp() {
        String token = anAdmin();

        as(token)
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Prefix", "/inner")
                .header("Forwarded", "for=10.0.0.1")
                .header("TE", "trailers")
                .header("X-Request-Id", "<script>")
                .header("traceparent", "made-up")
                .get("/api/v1/teachers/1")
                .then()
                .statusCode(200);

        Received received = UpstreamServers.RECEIVED.getFirst();
        assertThat(received.headers())
                .containsEntry("authorization", "Bearer " + token)
                .doesNotContainKeys("x-forwarded-for", "x-forwarded-prefix", "x-forwarded-host", "forwarded", "te");
        assertThat(received.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(received.headers().get("x-request-id")).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldKeepTheTraceOfAClientThatHasOne() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        as(anAdmin())
                .header("traceparent", trace)
                .header("X-Request-Id", "request-7")
                .get("/api/v1/teachers/1");

        assertThat(UpstreamServers.RECEIVED.getFirst().headers())
                .containsEntry("traceparent", trace)
                .containsEntry("x-request-id", "request-7");
    }

    @Test
    void shouldNotTellTheClientTheInnerAddress() {
        as(anAdmin())
                .body("{}")
                .post("/api/v1/schools")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/schools/1"));
    }

    @Test
    void shouldPassThePathAloneWhenTheClientNamesAnyHost() throws Exception {
        try (Socket socket = Door.connect()) {
            byte[] request =
                    Door.head("GET http://evil.example/api/v1/teachers?limit=1 HTTP/1.1\nHost: evil.example\n");

            assertThat(Door.exchange(socket, request, "}")).startsWith("HTTP/1.1 200");
        }
        assertThat(UpstreamServers.RECEIVED.getFirst().uri()).isEqualTo("/api/v1/teachers?limit=1");
    }

    @Test
    void shouldNotOpenATunnel() throws Exception {
        try (Socket socket = Door.connect()) {
            byte[] request = Door.head("""
                    GET /api/v1/teachers/1 HTTP/1.1
                    Host: 127.0.0.1
                    Connection: Upgrade
                    Upgrade: websocket
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                    Sec-WebSocket-Version: 13
                    """);

            assertThat(Door.exchange(socket, request, "}")).startsWith("HTTP/1.1 200");
        }
        assertThat(UpstreamServers.RECEIVED.getFirst().headers()).doesNotContainKeys("upgrade", "connection");
    }

    @Test
    void shouldSayThatAServiceIsDownAndThatItIsBack() {
        as(anAdmin())
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/teachers/1/development-summary")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("UPSTREAM_UNAVAILABLE"))
                .body("title", equalTo("服务暂时不可用"));

        UpstreamServers.start(EVALUATION);

        as(anAdmin()).get("/api/v1/teachers/1/development-summary").then().statusCode(200);
    }

    @Test
    void shouldNotWaitForASilentServiceForEver() {
        UpstreamServers.behave(TRAINING, Manner.SILENCE);

        as(anAdmin())
                .body("{}")
                .post("/api/v1/teachers/1/credits")
                .then()
                .statusCode(504)
                .body("code", equalTo("UPSTREAM_TIMED_OUT"));

        await().untilAsserted(() -> assertThat(UpstreamServers.ABANDONED).contains(TRAINING));
    }

    @Test
    void shouldSayThatAServiceHungUp() {
        UpstreamServers.behave(TEACHER, Manner.HANG_UP);

        as(anAdmin()).get("/api/v1/teachers/1").then().statusCode(502).body("code", equalTo("UPSTREAM_FAILED"));
    }

    @Test
    void shouldLetGoOfAServiceWhenTheClientIsGone() throws Exception {
        UpstreamServers.behave(TEACHER, Manner.SILENCE);

        try (Socket socket = Door.connect()) {
            socket.getOutputStream().write(Door.head("GET /api/v1/teachers/1 HTTP/1.1\nHost: 127.0.0.1\n"));
            await().until(() -> UpstreamServers.RECEIVED.size() == 1);
        }

        await().untilAsserted(() -> assertThat(UpstreamServers.ABANDONED).isEqualTo(List.of(TEACHER)));
    }
}
