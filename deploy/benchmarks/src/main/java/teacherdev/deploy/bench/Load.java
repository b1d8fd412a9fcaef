package teacherdev.deploy.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A fixed number of requests over a fixed number of connections, each of which sends its next request when it has the answer to
 * the one before. All are served by one event loop: clients with threads of their own took a third of two cores from the system
 * that they measured, and what it does for a single request costs more the fewer of them it can take up at once.
 */
final class Load {

    static final int CONNECTIONS = 16;

    private final HttpClient http;
    private final int expectedStatus;
    private final IntFunction<HttpRequest> request;
    private final long[] nanos;
    private int next;

    /** Requests per second, and how long single ones took. */
    record Result(int requests, double perSecond, double p50Millis, double p99Millis) {}

    private Load(HttpClient http, int requests, int expectedStatus, IntFunction<HttpRequest> request) {
        this.http = http;
        this.expectedStatus = expectedStatus;
        this.request = request;
        this.nanos = new long[requests];
    }

    /** Sends requests and checks each status; the clock starts with the first and ends with the last. */
    static Result run(int requests, int expectedStatus, IntFunction<HttpRequest> request) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            HttpClient http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
            Load load = new Load(http, requests, expectedStatus, request);
            long begun = System.nanoTime();
            Promise<Void> sent = Promise.promise();
            vertx.getOrCreateContext().runOnContext(_ -> load.start().onComplete(sent));
            sent.future().toCompletionStage().toCompletableFuture().get();
            return load.result((System.nanoTime() - begun) / 1e9);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private Future<Void> start() {
        return Future.all(Stream.generate(this::connection).limit(CONNECTIONS).toList())
                .mapEmpty();
    }

    private Future<Void> connection() {
        Promise<Void> done = Promise.promise();
        sendNext(done);
        return done.future();
    }

    private void sendNext(Promise<Void> done) {
        if (next == nanos.length) {
            done.complete();
            return;
        }
        int number = next++;
        long sent = System.nanoTime();
        send(request.apply(number))
                .onSuccess(_ -> {
                    nanos[number] = System.nanoTime() - sent;
                    sendNext(done);
                })
                .onFailure(done::fail);
    }

    private Future<Buffer> send(HttpRequest asked) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(asked.method()))
                .setAbsoluteURI(asked.uri().toString());
        asked.headers().map().forEach((name, values) -> values.forEach(value -> options.addHeader(name, value)));
        return http.request(options)
                .compose(to -> asked.bodyPublisher()
                        .map(body -> to.send(Buffer.buffer(bytes(body))))
                        .orElseGet(to::send))
                .compose(answer -> answer.body()
                        .compose(body -> answer.statusCode() == expectedStatus
                                ? Future.succeededFuture(body)
                                : Future.failedFuture(new IOException(answer.statusCode() + ": " + body))));
    }

    /** What a publisher of a string or of bytes gives, which is all of it at once. */
    private static byte[] bytes(BodyPublisher body) {
        BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                bytes.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                bytes.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable failure) {
                bytes.onError(failure);
            }

            @Override
            public void onComplete() {
                bytes.onComplete();
            }
        });
        return bytes.getBody().toCompletableFuture().join();
    }

    private Result result(double seconds) {
        Arrays.sort(nanos);
        int requests = nanos.length;
        return new Result(
                requests, requests / seconds, nanos[requests / 2] / 1e6, nanos[(int) (requests * 0.99)] / 1e6);
    }
}
