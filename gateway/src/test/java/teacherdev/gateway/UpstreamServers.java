package teacherdev.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import teacherdev.platform.local.FreePorts;
import teacherdev.platform.testing.LocalInfrastructure;

/**
 * Real HTTP servers behind the gateway that say what reached them. The two of teacher-service and training-service run
 * from the start; nobody listens at the address of evaluation-service until a test starts it.
 */
public final class UpstreamServers implements QuarkusTestResourceLifecycleManager {

    static final String TEACHER = "teacher-service";
    static final String TRAINING = "training-service";
    static final String EVALUATION = "evaluation-service";

    /** What reached an upstream. */
    public record Received(String service, String method, String uri, Map<String, String> headers, int bodyBytes) {}

    /** How an upstream treats a request. */
    enum Manner {
        ANSWER,
        /** It takes the request and says nothing. */
        SILENCE,
        HANG_UP,
        FAIL
    }

    static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    /** Services whose connection was closed before they answered. */
    static final List<String> ABANDONED = new CopyOnWriteArrayList<>();

    private static final Map<String, Manner> MANNERS = new ConcurrentHashMap<>();
    private static final Map<String, HttpServer> SERVERS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> PORTS = new ConcurrentHashMap<>();

    /** Bound but not listening: who connects is refused, and nobody else can take the port meanwhile. */
    private static final Map<String, Socket> RESERVED = new ConcurrentHashMap<>();

    /** A record that teacher-service answers for with 301 and its tombstone: it was merged into {@link Door#TEACHER}. */
    static final String ABSORBED = "aaaaaaaa-1111-7111-8111-111111111111";

    private static Vertx vertx;

    private final Map<String, String> configuration = new HashMap<>(LocalInfrastructure.localTokens());

    @Override
    public void init(Map<String, String> overrides) {
        configuration.put("teacherdev.limit.requests-per-second", "50");
        configuration.put("teacherdev.limit.burst", "100");
        configuration.put("teacherdev.gateway.connections.answer-within", "700ms");
        configuration.put("teacherdev.growth-record.answer-within", "700ms");
        configuration.putAll(overrides);
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        try {
            for (String service : List.of(TEACHER, TRAINING, EVALUATION)) {
                PORTS.put(service, FreePorts.next());
                reserve(service);
                configuration.put("teacherdev.gateway.upstream." + service, address(service));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        start(TEACHER);
        start(TRAINING);
        return configuration;
    }

    /** As at the beginning: two servers that answer, and nothing received. */
    static void reset() {
        MANNERS.clear();
        start(TEACHER);
        start(TRAINING);
        stop(EVALUATION);
        RECEIVED.clear();
        ABANDONED.clear();
    }

    static void behave(String service, Manner manner) {
        MANNERS.put(service, manner);
    }

    static String address(String service) {
        return "http://127.0.0.1:" + PORTS.get(service);
    }

    static void start(String service) {
        SERVERS.computeIfAbsent(service, name -> {
            release(name);
            return await(vertx.createHttpServer()
                    .requestHandler(request -> receive(name, request))
                    .listen(PORTS.get(name), "127.0.0.1"));
        });
    }

    static void stop(String service) {
        HttpServer server = SERVERS.remove(service);
        if (server != null) {
            await(server.close());
            reserve(service);
        }
    }

    // A server's port is free a moment after its closing only.
    private static void reserve(String service) {
        Awaitility.await().ignoreException(BindException.class).until(() -> {
            Socket socket = new Socket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORTS.get(service)));
            return RESERVED.put(service, socket) == null;
        });
    }

    private static void release(String service) {
        try (Socket reserved = RESERVED.remove(service)) {
            Objects.requireNonNull(reserved, service);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void receive(String service, HttpServerRequest request) {
        request.connection().closeHandler(_ -> {
            if (!request.response().ended()) {
                ABANDONED.add(service);
            }
        });
        request.body().onSuccess(body -> {
            if (request.path().startsWith("/q/")) {
                answerForItself(service, request);
                return;
            }
            Map<String, String> headers = new HashMap<>();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            RECEIVED.add(new Received(service, request.method().name(), request.uri(), headers, body.length()));
            switch (MANNERS.getOrDefault(service, Manner.ANSWER)) {
                case ANSWER -> answer(service, request);
                case SILENCE -> {}
                case HANG_UP -> request.connection().close();
                case FAIL -> request.response().setStatusCode(500).end();
            }
        });
    }

    private static void answer(String service, HttpServerRequest request) {
        boolean missing = request.path().contains("00000000");
        boolean forbidden = request.path().contains("ffffffff");
        boolean created = request.method().name().equals("POST");
        if (created) {
            request.response().putHeader("Location", address(service) + request.path() + "/1");
        }
        if (service.equals(TEACHER) && request.path().endsWith("/" + ABSORBED)) {
            request.response()
                    .setStatusCode(301)
                    .putHeader("Content-Type", "application/json")
                    .end("{\"mergedInto\":\"" + Door.TEACHER + "\"}");
            return;
        }
        request.response()
                .setStatusCode(missing ? 404 : forbidden ? 403 : created ? 201 : 200)
                .putHeader("Content-Type", "application/json")
                .end(request.path().endsWith("/service-tasks") ? tasks(service) : "{\"service\":\"" + service + "\"}");
    }

    /** One task with a last day, which evaluation-service's comes before, and one without. */
    private static String tasks(String service) {
        String day = service.equals(EVALUATION) ? "2026-12-01" : "2026-12-05";
        return "{\"items\": [{\"kind\": \"LATER\", \"due\": null}, {\"kind\": \"%s\", \"due\": \"%s\"}]}"
                .formatted(service, day);
    }

    private static void answerForItself(String service, HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("""
                {"openapi": "3.1.0",
                 "paths": {"/api/v1/inner": {"get": {"responses": {"200": {}}}}, "/api/v1/operations/%1$s": {"get": {"operationId": "get-%1$s", "responses": {"200": {}},
                   "schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "tags": [{"name": "%1$s"}],
                 "components": {"schemas": {"Thing": {"description": "%1$s"}}}}
                """.formatted(service));
    }

    @Override
    public void stop() {
        SERVERS.clear();
        await(vertx.close());
        Set.copyOf(RESERVED.keySet()).forEach(UpstreamServers::release);
    }
}
