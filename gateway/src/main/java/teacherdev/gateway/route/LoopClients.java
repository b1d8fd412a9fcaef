package teacherdev.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A client with its own connections for each event loop, so that a request goes out by the thread by which it came in. With
 * one pool for all, half of the requests went over to another thread and back, and the threads woke and waited for each other.
 */
final class LoopClients {

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final PoolOptions pool;
    private final ConcurrentMap<Object, HttpClient> clients = new ConcurrentHashMap<>();

    /** @param limits of all event loops together; each has its part of them */
    LoopClients(Vertx vertx, RouteConfiguration.Connections limits) {
        this.vertx = vertx;
        this.options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(limits.connectWithin().toMillis()))
                .setKeepAliveTimeout(Math.toIntExact(limits.keepAlive().toSeconds()));
        int loops = loops(vertx);
        this.pool = new PoolOptions()
                .setHttp1MaxSize(Math.ceilDiv(limits.perServiceMax(), loops))
                .setMaxWaitQueueSize(Math.ceilDiv(limits.waitingMax(), loops));
    }

    private static int loops(Vertx vertx) {
        int loops = 0;
        for (Object _ : ((VertxInternal) vertx).getEventLoopGroup()) {
            loops++;
        }
        return loops;
    }

    /** The client of the event loop of the caller; whoever is on none is given one. */
    HttpClient here() {
        ContextInternal context = (ContextInternal) vertx.getOrCreateContext();
        return clients.computeIfAbsent(context.nettyEventLoop(), _ -> vertx.createHttpClient(options, pool));
    }
}
