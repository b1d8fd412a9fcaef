package teacherdev.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import teacherdev.platform.local.FreePorts;
import teacherdev.platform.testing.LocalInfrastructure;

/** Two real HTTP servers behind the gateway that say what reached them, and one address at which nobody listens. */
public final class UpstreamServers implements QuarkusTestResourceLifecycleManager {

    /** What reached an upstream. */
    public record Received(String service, String method, String path, Map<String, String> headers, int bodyBytes) {}

    static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> configuration = new HashMap<>(LocalInfrastructure.localTokens());
            configuration.put("teacherdev.gateway.upstream.teacher-service", server("teacher-service"));
            configuration.put("teacherdev.gateway.upstream.training-service", server("training-service"));
            configuration.put("teacherdev.gateway.upstream.evaluation-service", "http://127.0.0.1:" + FreePorts.next());
            configuration.put("teacherdev.limit.requests-per-second", "50");
            configuration.put("teacherdev.limit.burst", "200");
            return configuration;
        } catch (ExecutionException | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String server(String service) throws ExecutionException, InterruptedException {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> answer(service, request))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        return "http://127.0.0.1:" + server.actualPort();
    }

    private static void answer(String service, HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, String> headers = new HashMap<>();
            request.headers()
                    .forEach(header ->
                            headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
            RECEIVED.add(new Received(service, request.method().name(), request.path(), headers, body.length()));
            boolean missing = request.path().contains("00000000");
            request.response()
                    .setStatusCode(missing ? 404 : 200)
                    .putHeader("Content-Type", "application/json")
                    .end("{\"service\":\"" + service + "\"}");
        });
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
