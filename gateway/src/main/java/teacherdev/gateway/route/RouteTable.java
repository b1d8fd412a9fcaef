package teacherdev.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Decides where a path leads. */
@ApplicationScoped
public class RouteTable {

    private final List<PathPattern> own;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(PathPattern pattern, String service) {}

    /** Where a path leads. */
    public sealed interface Destination {
        record Service(String name) implements Destination {}

        /** The gateway answers it itself. */
        record Own() implements Destination {}

        record Nowhere() implements Destination {}

        /** Encoded slashes, dots that climb, empty segments: forms in which the same path could be read in two ways. */
        record Malformed() implements Destination {}
    }

    RouteTable(RouteConfiguration configuration) {
        this.own = configuration.ownPaths().stream().map(PathPattern::of).toList();
        for (RouteConfiguration.Route route : configuration.routes()) {
            if (!configuration.upstream().containsKey(route.to())) {
                throw new IllegalArgumentException("teacherdev.gateway.upstream." + route.to() + " is not configured");
            }
            route.paths().forEach(path -> entries.add(new Entry(PathPattern.of(path), route.to())));
        }
    }

    /** @param path the raw path of the request, still encoded */
    public Destination destination(String path) {
        if (!isPlain(path)) {
            return new Destination.Malformed();
        }
        List<String> segments = PathPattern.segments(path);
        if (own.stream().anyMatch(pattern -> pattern.matches(segments))) {
            return new Destination.Own();
        }
        for (Entry entry : entries) {
            if (entry.pattern().matches(segments)) {
                return new Destination.Service(entry.service());
            }
        }
        return new Destination.Nowhere();
    }

    private static boolean isPlain(String path) {
        if (path == null || !path.startsWith("/") || path.contains("//") || path.contains("\\")) {
            return false;
        }
        int percent = path.indexOf('%');
        while (percent >= 0) {
            if (path.regionMatches(true, percent, "%2f", 0, 3)
                    || path.regionMatches(true, percent, "%5c", 0, 3)
                    || path.regionMatches(true, percent, "%2e", 0, 3)
                    || path.regionMatches(true, percent, "%00", 0, 3)) {
                return false;
            }
            percent = path.indexOf('%', percent + 1);
        }
        return !path.contains("/../") && !path.contains("/./") && !path.endsWith("/..") && !path.endsWith("/.");
    }
}
