package teacherdev.gateway.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** How large a body may be. */
@ApplicationScoped
public class Limits {

    private final LimitConfiguration configuration;
    private final Set<String> bulkPaths;

    Limits(LimitConfiguration configuration) {
        this.configuration = configuration;
        this.bulkPaths = Set.copyOf(configuration.bulkPaths());
    }

    /** The largest body of a path, in bytes. */
    public long bodyBytesMax(String path) {
        return bulkPaths.contains(path) ? configuration.bulkBodyBytes() : configuration.bodyBytes();
    }

    /** Whether the Content-Length of a request is over its limit. A body without one is counted while it streams. */
    public boolean announcesTooMuch(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > bodyBytesMax(request.path());
    }
}
