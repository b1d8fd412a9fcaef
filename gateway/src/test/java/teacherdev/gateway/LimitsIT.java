package teacherdev.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static teacherdev.gateway.Door.TEN_MEGABYTES;
import static teacherdev.gateway.Door.anAdmin;
import static teacherdev.gateway.Door.as;
import static teacherdev.gateway.Door.uri;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much and how often. */
@QuarkusTest
@WithTestResource(UpstreamServers.class)
class LimitsIT {

    @BeforeEach
    void startAnew() {
        UpstreamServers.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/teachers/1/credits", "/api/v1/teachers", "/api/v1/credits"})
    void shouldRefuseALargeBodyThatIsAnnounced(String path) throws Exception {
        HttpResponse<String> response =
                Door.send(HttpRequest.newBuilder(uri(path)).POST(announced(TEN_MEGABYTES)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("BODY_TOO_LARGE");
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldRefuseALargeBodyThatIsStreamed() throws Exception {
        HttpResponse<String> response = Door.send(
                HttpRequest.newBuilder(uri("/api/v1/teachers/1/credits")).POST(streamed(TEN_MEGABYTES)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("BODY_TOO_LARGE");
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldPassAStreamedBodyThatIsSmall() throws Exception {
        HttpResponse<String> response = Door.send(
                HttpRequest.newBuilder(uri("/api/v1/teachers/1/credits")).POST(streamed(70_000)));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(UpstreamServers.RECEIVED.getFirst().bodyBytes()).isEqualTo(70_000);
    }

    @Test
    void shouldPassBodiesOfHttp2ThatDoNotSayHowLongTheyAre() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            // The first request of the connection asks for HTTP/2, with a body or without one, and the others come by
            // it.
            List<HttpResponse<String>> responses = List.of(
                    http.send(asked("/api/v1/teachers/1").GET().build(), BodyHandlers.ofString()),
                    http.send(
                            asked("/api/v1/teachers/1/credits")
                                    .POST(streamed(70_000))
                                    .build(),
                            BodyHandlers.ofString()),
                    http.send(
                            asked("/api/v1/credits")
                                    .PUT(streamed(TEN_MEGABYTES))
                                    .build(),
                            BodyHandlers.ofString()),
                    http.send(
                            asked("/api/v1/teachers/1/credits")
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString()));

            assertThat(responses).allSatisfy(response -> {
                assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(response.statusCode()).isBetween(200, 299);
            });
            assertThat(UpstreamServers.RECEIVED)
                    .extracting(UpstreamServers.Received::bodyBytes)
                    .containsExactly(0, 70_000, TEN_MEGABYTES, 0);

            assertThat(http.send(
                                    asked("/api/v1/teachers/1/credits")
                                            .POST(streamed(TEN_MEGABYTES))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void shouldPassABodyThatAsksForHttp2() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    asked("/api/v1/teachers/1/credits").POST(streamed(70_000)).build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(UpstreamServers.RECEIVED.getFirst().bodyBytes()).isEqualTo(70_000);
        }
    }

    @Test
    void shouldPassBulkBodiesToTheirLimit() throws Exception {
        Door.send(HttpRequest.newBuilder(uri("/api/v1/teachers")).PUT(announced(TEN_MEGABYTES)));
        Door.send(HttpRequest.newBuilder(uri("/api/v1/credits")).PUT(streamed(TEN_MEGABYTES)));
        HttpResponse<String> larger =
                Door.send(HttpRequest.newBuilder(uri("/api/v1/teachers")).PUT(announced(2 * TEN_MEGABYTES)));

        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("BODY_TOO_LARGE");
        assertThat(UpstreamServers.RECEIVED)
                .extracting(UpstreamServers.Received::bodyBytes)
                .containsExactly(TEN_MEGABYTES, TEN_MEGABYTES);
    }

    @Test
    void shouldHangUpOnAClientThatNeverStopsSending() throws Exception {
        long sent = 0;
        byte[] chunk = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = Door.connect()) {
            socket.getOutputStream().write(Door.head("""
                    POST /api/v1/teachers/1/credits HTTP/1.1
                    Host: 127.0.0.1
                    Transfer-Encoding: chunked
                    """));
            while (sent < 500_000_000L) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
        } catch (SocketException hungUp) {
            assertThat(sent).isLessThan(100_000_000L);
        }
        assertThat(sent).isLessThan(500_000_000L);
        assertThat(UpstreamServers.RECEIVED).isEmpty();
    }

    @Test
    void shouldTellAClientThatAsksFirstToGoOn() throws IOException {
        try (Socket socket = Door.connect()) {
            byte[] head = Door.head("""
                    POST /api/v1/teachers/1/credits HTTP/1.1
                    Host: 127.0.0.1
                    Content-Length: 2
                    Expect: 100-continue
                    """);

            assertThat(Door.exchange(socket, head, "\r\n\r\n")).startsWith("HTTP/1.1 100 Continue");
            assertThat(Door.exchange(socket, "{}".getBytes(StandardCharsets.ISO_8859_1), "}"))
                    .startsWith("HTTP/1.1 201");
        }
        assertThat(UpstreamServers.RECEIVED.getFirst().headers()).doesNotContainKey("expect");
    }

    @Test
    void shouldRefuseAtOnceAClientThatAsksFirst() throws IOException {
        try (Socket socket = Door.connect()) {
            byte[] head = Door.head("""
                    POST /api/v1/teachers/1/credits HTTP/1.1
                    Host: 127.0.0.1
                    Content-Length: 10000000
                    Expect: 100-continue
                    """);

            assertThat(Door.exchange(socket, head, "}"))
                    .startsWith("HTTP/1.1 413")
                    .contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void shouldSlowDownAClientThatAsksTooOften() throws Exception {
        HttpResponse<String> refused = null;
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/teachers/1"))
                .header("Authorization", "Bearer " + anAdmin())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 2_000 && refused == null; i++) {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                refused = response.statusCode() == 429 ? response : null;
            }
        }

        assertThat(refused).isNotNull();
        assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
        assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(1);
        as(anAdmin()).get("/api/v1/teachers/1").then().statusCode(200);
    }

    private static HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + anAdmin());
    }

    private static HttpRequest.BodyPublisher announced(int bytes) {
        return HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static HttpRequest.BodyPublisher streamed(int bytes) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }
}
