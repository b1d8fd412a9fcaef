package teacherdev.deploy.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a process says that it is ready. */
final class Readiness {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    /** Returns once the process answers 200; throws when it dies or takes longer than the limit. */
    void await(String name, String url, BooleanSupplier alive, Duration limit)
            throws StartFailure, InterruptedException {
        long giveUpAt = System.nanoTime() + limit.toNanos();
        while (!isReady(url)) {
            if (!alive.getAsBoolean()) {
                throw new StartFailure(name + " ended while it was starting");
            }
            if (System.nanoTime() > giveUpAt) {
                throw new StartFailure(name + " was not ready within " + limit.toSeconds() + " s");
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private boolean isReady(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
