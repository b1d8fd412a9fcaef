package teacherdev.gateway.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import teacherdev.gateway.path.PathPattern;

/** How large a body may be. */
@ApplicationScoped
public class Limits {

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final LimitConfiguration configuration;
    private final List<BulkRequest> bulkRequests;

    private record BulkRequest(HttpMethod method, PathPattern path) {

        static BulkRequest of(String methodAndPath) {
            int space = methodAndPath.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException(
                        "teacherdev.limit.bulk-requests wants METHOD /path: " + methodAndPath);
            }
            return new BulkRequest(
                    HttpMethod.valueOf(methodAndPath.substring(0, space)),
                    PathPattern.of(methodAndPath.substring(space + 1).strip()));
        }
    }

    Limits(LimitConfiguration configuration) {
        this.configuration = configuration;
        this.bulkRequests =
                configuration.bulkRequests().stream().map(BulkRequest::of).toList();
    }

    /** The largest body of a request, in bytes. */
    public long bodyBytesMax(HttpServerRequest request) {
        if (!announcesBody(request)) {
            return configuration.bodyBytes();
        }
        List<String> segments = PathPattern.segments(request.path());
        for (BulkRequest bulk : bulkRequests) {
            if (bulk.method().equals(request.method()) && bulk.path().matches(segments)) {
                return configuration.bulkBodyBytes();
            }
        }
        return configuration.bodyBytes();
    }

    /** Whether the Content-Length of a request is over its limit. A body without one is counted while it streams. */
    public boolean announcesTooMuch(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > bodyBytesMax(request);
    }

    /** Whether the header says that a body follows, or, of HTTP/2, that one of unknown length may. */
    public static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? mayHaveBodyOfAnyLength(request) : !length.equals("0");
    }

    /** Whether a body may follow of whose length nothing is said; HTTP/2 has no header that would tell. */
    public static boolean mayHaveBodyOfAnyLength(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            return false;
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2 && !WITHOUT_BODY.contains(request.method()));
    }
}
