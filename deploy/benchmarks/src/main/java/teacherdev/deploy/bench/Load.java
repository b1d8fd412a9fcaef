package teacherdev.deploy.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A fixed number of requests over a fixed number of connections. */
final class Load {

    static final int CONNECTIONS = 16;

    /** Requests per second, and how long single ones took. */
    record Result(int requests, double perSecond, double p50Millis, double p99Millis) {}

    private Load() {}

    /** Sends requests and checks each status; the clock starts with the first and ends with the last. */
    static Result run(int requests, int expectedStatus, IntFunction<HttpRequest> request) throws Exception {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = IntStream.range(0, CONNECTIONS)
                    .<Future<?>>mapToObj(_ -> clients.submit(() -> {
                        client(requests, expectedStatus, request, nanos, next);
                        return null;
                    }))
                    .toList();
            for (Future<?> client : running) {
                client.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(nanos);
        return new Result(
                requests, requests / seconds, nanos[requests / 2] / 1e6, nanos[(int) (requests * 0.99)] / 1e6);
    }

    // Each client has one connection of its own, as a program does that asks again and again.
    private static void client(
            int requests, int expectedStatus, IntFunction<HttpRequest> request, long[] nanos, AtomicInteger next)
            throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                long sent = System.nanoTime();
                HttpResponse<String> response = http.send(request.apply(i), HttpResponse.BodyHandlers.ofString());
                nanos[i] = System.nanoTime() - sent;
                if (response.statusCode() != expectedStatus) {
                    throw new IOException(response.statusCode() + ": " + response.body());
                }
            }
        }
    }
}
