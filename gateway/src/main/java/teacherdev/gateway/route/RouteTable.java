package teacherdev.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import teacherdev.gateway.path.PathPattern;
import teacherdev.gateway.path.PlainPath;

/** Decides where a request leads. */
@ApplicationScoped
public class RouteTable {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final List<PathPattern> own;
    private final List<PathPattern> open;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(PathPattern pattern, Set<String> methods, String service) {}

    /** Where a request leads. */
    public sealed interface Destination {
        record Service(String name) implements Destination {}

        /** The gateway answers it itself. */
        record Own() implements Destination {}

        record Nowhere() implements Destination {}

        /** The path exists, but not with this method. */
        record OtherMethod() implements Destination {}

        /** The path could be read in two ways; see {@link PlainPath}. */
        record Malformed() implements Destination {}
    }

    RouteTable(RouteConfiguration configuration) {
        this.own = configuration.ownPaths().stream().map(PathPattern::of).toList();
        this.open = configuration.openPaths().stream().map(PathPattern::of).toList();
        for (RouteConfiguration.Route route : configuration.routes()) {
            if (!configuration.upstream().containsKey(route.to())) {
                throw new IllegalArgumentException("teacherdev.gateway.upstream." + route.to() + " is not configured");
            }
            Set<String> methods = Set.copyOf(route.methods().orElse(configuration.methods()));
            route.paths().forEach(path -> entries.add(new Entry(PathPattern.of(path), methods, route.to())));
        }
    }

    /** Whether a request may come without a token: a read of a path that is open to the public. */
    boolean isOpen(String method, String path) {
        if (!READS.contains(method) || !PlainPath.isPlain(path)) {
            return false;
        }
        List<String> segments = PathPattern.segments(path);
        return open.stream().anyMatch(pattern -> pattern.matches(segments));
    }

    /** @param path the raw path of the request, still encoded */
    public Destination destination(String method, String path) {
        if (!PlainPath.isPlain(path)) {
            return new Destination.Malformed();
        }
        List<String> segments = PathPattern.segments(path);
        for (PathPattern pattern : own) {
            if (pattern.matches(segments)) {
                return new Destination.Own();
            }
        }
        boolean otherMethod = false;
        for (Entry entry : entries) {
            if (entry.pattern().matches(segments)) {
                if (entry.methods().contains(method)) {
                    return new Destination.Service(entry.service());
                }
                otherMethod = true;
            }
        }
        return otherMethod ? new Destination.OtherMethod() : new Destination.Nowhere();
    }
}
