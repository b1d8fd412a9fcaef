package teacherdev.gateway.path;

/**
 * Tells paths that can be read in one way only. Whatever the gateway and a service could split differently (encoded
 * slashes, dots that climb, matrix parameters, empty segments) is refused, so that a route table is also a boundary.
 */
public final class PlainPath {

    private static final char FIRST_PRINTABLE = 0x21;
    private static final char LAST_PRINTABLE = 0x7e;

    private PlainPath() {}

    /** @param path the raw path of a request, still encoded; null when the request line held none */
    public static boolean isPlain(String path) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        int segmentStart = 1;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (!isPlainSegment(path, segmentStart, i)) {
                    return false;
                }
                segmentStart = i + 1;
            } else if (c < FIRST_PRINTABLE || c > LAST_PRINTABLE || c == ';' || c == '\\' || isHidden(path, i)) {
                return false;
            }
        }
        // A slash at the very end leaves an empty last segment, which nobody reads in two ways.
        return segmentStart == path.length() || isPlainSegment(path, segmentStart, path.length());
    }

    private static boolean isPlainSegment(String path, int start, int end) {
        int length = end - start;
        boolean onlyDots = length <= 2 && path.charAt(start) == '.' && (length == 1 || path.charAt(start + 1) == '.');
        return length > 0 && !onlyDots;
    }

    /** Whether a percent sign hides a control character or one of {@code % . / ; \ }, or is no encoding at all. */
    private static boolean isHidden(String path, int at) {
        if (path.charAt(at) != '%') {
            return false;
        }
        if (at + 2 >= path.length()) {
            return true;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return true;
        }
        int decoded = high * 16 + low;
        return decoded < ' ' || decoded == 0x7f || "%./;\\".indexOf(decoded) >= 0;
    }
}
