package teacherdev.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import teacherdev.platform.web.problem.TraceId;

/** Makes a client's headers fit to be passed on: nothing that only a gateway may say, and an id to find it by. */
final class ForwardedHeaders {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** What a client may not tell the services, besides {@code X-Forwarded-...} and {@code X-Original-...}. */
    private static final Set<String> NOT_FROM_CLIENTS = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-rewrite-url",
            "x-http-method-override",
            "true-client-ip",
            "proxy-connection",
            "expect");

    /** They frame the body, so a Connection header must not take them away. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private ForwardedHeaders() {}

    static void clean(MultiMap headers) {
        String connection = headers.get(HttpHeaders.CONNECTION);
        if (connection != null) {
            removeNamedBy(connection, headers);
        }
        List<String> unwanted = null;
        for (Map.Entry<String, String> header : headers) {
            if (isNotFromClients(header.getKey())) {
                unwanted = unwanted == null ? new ArrayList<>() : unwanted;
                unwanted.add(header.getKey());
            }
        }
        if (unwanted != null) {
            unwanted.forEach(headers::remove);
        }
        if (!TraceId.isWellFormed(headers.get(TraceId.HEADER))) {
            headers.set(TraceId.HEADER, TraceId.newTraceparent());
        }
        String requestId = headers.get(REQUEST_ID);
        if (requestId == null || !REQUEST_ID_FORM.matcher(requestId).matches()) {
            headers.set(REQUEST_ID, TraceId.from(headers.get(TraceId.HEADER)));
        }
    }

    private static boolean isNotFromClients(String name) {
        // Only names with these first letters can be meant; most headers are passed by this test alone.
        return switch (name.charAt(0)) {
            case 'x', 'X', 'f', 'F', 'v', 'V', 't', 'T', 'p', 'P', 'e', 'E' -> {
                String lower = name.toLowerCase(Locale.ROOT);
                yield lower.startsWith("x-forwarded-")
                        || lower.startsWith("x-original-")
                        || NOT_FROM_CLIENTS.contains(lower);
            }
            default -> false;
        };
    }

    // RFC 9110, 7.6.1: whatever the Connection header names is for this hop only.
    private static void removeNamedBy(String connection, MultiMap headers) {
        for (String name : connection.split(",", -1)) {
            String lower = name.strip().toLowerCase(Locale.ROOT);
            if (!lower.isEmpty() && !FRAMING.contains(lower)) {
                headers.remove(lower);
            }
        }
    }
}
