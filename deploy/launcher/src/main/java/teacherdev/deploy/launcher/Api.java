package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;

/** Speaks to the public API as any client would: with a token, idempotency keys, and patience where it is asked for. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int TRIES_MAX = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Creates something; what is there already under the same code or date is left as it is. */
    void create(String path, JsonNode body, String idempotencyKey) throws IOException, InterruptedException {
        HttpResponse<String> response = patiently(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
        if (response.statusCode() != 201 && response.statusCode() != 409) {
            throw refused("POST " + path, response);
        }
    }

    /** Hands over many rows; the answer has a result for each. */
    JsonNode put(String path, JsonNode rows) throws IOException, InterruptedException {
        HttpResponse<String> response = patiently(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(rows)))
                .build());
        if (response.statusCode() != 200) {
            throw refused("PUT " + path, response);
        }
        return JSON.readTree(response.body());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = patiently(request(path).GET().build());
        if (response.statusCode() != 200) {
            throw refused("GET " + path, response);
        }
        return JSON.readTree(response.body());
    }

    /** Follows an answer that says "try again". */
    private HttpResponse<String> patiently(HttpRequest request) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            OptionalLong retryAfter = response.headers().firstValueAsLong("Retry-After");
            if (retryAfter.isEmpty() || tries == TRIES_MAX) {
                return response;
            }
            Thread.sleep(Duration.ofSeconds(retryAfter.getAsLong()));
        }
    }

    private static IOException refused(String what, HttpResponse<String> response) {
        return new IOException(what + " answered " + response.statusCode() + ": " + response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token);
    }
}
