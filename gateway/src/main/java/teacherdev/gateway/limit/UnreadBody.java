package teacherdev.gateway.limit;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * Gets rid of a body that nobody will read, because the request is refused. Closing at once would reset the connection
 * under a client that is still sending, which then never sees the answer; reading for ever would be a gift to
 * attackers. So a bounded rest is read and thrown away, and then the connection is closed.
 */
public final class UnreadBody {

    private static final long BYTES_MAX = 32L * 1024 * 1024;
    private static final long MILLIS_MAX = TimeUnit.SECONDS.toMillis(5);

    private final RoutingContext routing;
    private final HttpConnection connection;
    private long bytes;

    private UnreadBody(RoutingContext routing) {
        this.routing = routing;
        this.connection = routing.request().connection();
    }

    /** To be called before the refusal is written: it also tells the client that the connection ends. */
    public static void discard(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        // HTTP/2 bounds what arrives by its own windows, and its connection carries other requests too.
        if (request.version() != HttpVersion.HTTP_2 && !request.isEnded() && Limits.announcesBody(request)) {
            new UnreadBody(routing).discard();
        }
    }

    private void discard() {
        routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        routing.vertx().setTimer(MILLIS_MAX, _ -> connection.close());
        routing.request()
                .exceptionHandler(_ -> {})
                .handler(chunk -> {
                    bytes += chunk.length();
                    if (bytes > BYTES_MAX) {
                        connection.close();
                    }
                })
                .endHandler(_ -> closeAfterAnswer())
                .resume();
    }

    private void closeAfterAnswer() {
        if (routing.response().ended()) {
            connection.close();
        } else {
            routing.addEndHandler(_ -> connection.close());
        }
    }
}
