package teacherdev.deploy.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A client that sends the same request again, with the same key, through any door that leads to the service, until it has
 * an answer that says more than "not now". It counts every status that it saw.
 */
final class PatientClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(4);
    private static final int INTERNAL_ERROR = 500;
    private static final long PAUSE_MILLIS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Random random;
    private final String token;
    private final Map<Integer, LongAdder> statuses;
    private final Function<String, List<String>> doors;

    /** A request that may be sent any number of times. */
    record Ask(String method, String service, String path, Object body, String ifMatch) {}

    /** What was answered at last. */
    record Answer(int status, JsonNode body, String tag) {}

    private PatientClient(
            String token, Random random, Map<Integer, LongAdder> statuses, Function<String, List<String>> doors) {
        this.token = token;
        this.random = random;
        this.statuses = statuses;
        this.doors = doors;
    }

    static PatientClient throughTheGateway(String token, Random random, Map<Integer, LongAdder> statuses) {
        return new PatientClient(token, random, statuses, _ -> List.of(RunningSystem.GATEWAY));
    }

    /** Through the gateway for most requests; to a replica directly for the others, as a second gateway would. */
    static PatientClient throughAnyDoor(String token, Random random, Map<Integer, LongAdder> statuses) {
        return new PatientClient(
                token,
                random,
                statuses,
                service -> List.of(
                        RunningSystem.GATEWAY, RunningSystem.GATEWAY, service, FaultInjector.replicaOf(service)));
    }

    Answer get(String service, String path) {
        return send(new Ask("GET", service, path, null, null));
    }

    Answer post(String service, String path, Object body) {
        return send(new Ask("POST", service, path, body, null));
    }

    Answer put(String service, String path, Object body, String ifMatch) {
        return send(new Ask("PUT", service, path, body, ifMatch));
    }

    private Answer send(Ask ask) {
        String key = UUID.randomUUID().toString();
        long giveUpAt = System.nanoTime() + GIVE_UP_AFTER.toNanos();
        while (true) {
            try {
                HttpResponse<String> response = http.send(request(ask, key), HttpResponse.BodyHandlers.ofString());
                statuses.computeIfAbsent(response.statusCode(), _ -> new LongAdder())
                        .increment();
                if (!isNotNow(response)) {
                    return answer(response);
                }
                if (response.statusCode() == INTERNAL_ERROR) {
                    System.out.println(ask.method() + " " + ask.path() + " answered " + response.body());
                }
            } catch (IOException lost) {
                statuses.computeIfAbsent(0, _ -> new LongAdder()).increment();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted before an answer came", stopped);
            }
            if (System.nanoTime() > giveUpAt) {
                throw new AssertionError(ask.method() + " " + ask.path() + " was never answered");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private static boolean isNotNow(HttpResponse<String> response) {
        int status = response.statusCode();
        boolean again = response.headers().firstValue("Retry-After").isPresent();
        return status >= 500 || status == 429 || (status == 409 && again);
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        JsonNode body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("ETag").orElse(null));
    }

    private HttpRequest request(Ask ask, String key) {
        return HttpRequest.newBuilder(URI.create(door(ask.service()) + ask.path()))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .headers(
                        ask.ifMatch() == null
                                ? new String[] {"Accept", "*/*"}
                                : new String[] {"If-Match", ask.ifMatch()})
                .method(ask.method(), body(ask.body()))
                .build();
    }

    private String door(String service) {
        List<String> leadingThere = doors.apply(service);
        return RunningSystem.system().url(leadingThere.get(random.nextInt(leadingThere.size())));
    }

    private static HttpRequest.BodyPublisher body(Object body) {
        try {
            return body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException ours) {
            throw new IllegalArgumentException(ours);
        }
    }

    /** A fresh count of statuses. */
    static Map<Integer, LongAdder> counts() {
        return new ConcurrentHashMap<>();
    }
}
