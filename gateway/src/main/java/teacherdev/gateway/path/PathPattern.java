package teacherdev.gateway.path;

import java.util.List;

/** A path pattern: plain segments, {@code *} for exactly one segment, and {@code **} at the end for any number of them. */
public final class PathPattern {

    private static final String ONE = "*";
    private static final String REST = "**";

    private final List<String> segments;

    private PathPattern(List<String> segments) {
        this.segments = segments;
    }

    public static PathPattern of(String pattern) {
        List<String> segments = segments(pattern);
        int rest = segments.indexOf(REST);
        if (rest >= 0 && rest != segments.size() - 1) {
            throw new IllegalArgumentException("** may only stand at the end: " + pattern);
        }
        return new PathPattern(segments);
    }

    /** The segments of a path that begins with a slash. */
    public static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    public boolean matches(List<String> path) {
        for (int i = 0; i < segments.size(); i++) {
            String expected = segments.get(i);
            if (expected.equals(REST)) {
                return true;
            }
            if (i >= path.size() || !(expected.equals(ONE) || expected.equals(path.get(i)))) {
                return false;
            }
        }
        return path.size() == segments.size();
    }
}
