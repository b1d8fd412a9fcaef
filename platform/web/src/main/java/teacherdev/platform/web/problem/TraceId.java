package teacherdev.platform.web.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id under which a request is found in the logs of every process: the trace-id of the W3C traceparent header. */
public final class TraceId {

    public static final String HEADER = "traceparent";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceId() {}

    /** The trace-id in a traceparent header, or a new one when the header is absent or malformed. */
    public static String from(String traceparent) {
        if (traceparent != null) {
            var matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return random(16);
    }

    /** A new traceparent header for a request that came without one. */
    public static String newTraceparent() {
        return "00-" + random(16) + "-" + random(8) + "-00";
    }

    public static boolean isWellFormed(String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches();
    }

    // An id for finding log lines, not a secret: no need of a SecureRandom.
    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        id[0] |= 1;
        return HexFormat.of().formatHex(id);
    }
}
