package teacherdev.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopClientsTest {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final LoopClients clients = new LoopClients(vertx, new Limits());

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldKeepTheConnectionsOfEachEventLoopApart() {
        Context one = vertx.getOrCreateContext();
        Context other = anotherLoop();

        assertThat(on(one)).isSameAs(on(one)).isNotSameAs(on(other));
    }

    /** Contexts are given to loops in turn. */
    private Context anotherLoop() {
        CompletableFuture<Context> made = new CompletableFuture<>();
        new Thread(() -> made.complete(vertx.getOrCreateContext())).start();
        return made.join();
    }

    private HttpClient on(Context context) {
        CompletableFuture<HttpClient> client = new CompletableFuture<>();
        context.runOnContext(_ -> client.complete(clients.here()));
        return client.join();
    }

    private record Limits() implements RouteConfiguration.Connections {

        @Override
        public int perServiceMax() {
            return 2;
        }

        @Override
        public int waitingMax() {
            return 2;
        }

        @Override
        public Duration connectWithin() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration answerWithin() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration keepAlive() {
            return Duration.ofSeconds(1);
        }
    }
}
