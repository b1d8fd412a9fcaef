package teacherdev.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import teacherdev.platform.testing.Tokens;

/** The gateway under test, seen from outside. */
final class Door {

    static final String TEACHER = "01a20d58-df0d-7de1-add6-7249773cbae9";
    static final int TEN_MEGABYTES = 10_000_000;

    private Door() {}

    /** A client of its own, so that no test uses up the requests of another. */
    static String anAdmin() {
        return Tokens.grant("admin", "CN").subject(UUID.randomUUID().toString()).token();
    }

    static RequestSpecification as(String token) {
        return given().urlEncodingEnabled(false).auth().oauth2(token);
    }

    static URI uri(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    /** Sends a request as it is, with a valid token. */
    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    request.header("Authorization", "Bearer " + anAdmin()).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** A head with a valid token; lines are separated by line feeds. */
    static byte[] head(String lines) {
        return (lines + "Authorization: Bearer " + anAdmin() + "\n\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends raw bytes and reads until the gateway closes the connection, or until the text has come. */
    static String exchange(Socket socket, byte[] bytes, String until) throws IOException {
        socket.getOutputStream().write(bytes);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int next = socket.getInputStream().read();
        while (next >= 0) {
            answer.write(next);
            if (answer.toString(StandardCharsets.UTF_8).endsWith(until)) {
                break;
            }
            next = socket.getInputStream().read();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
