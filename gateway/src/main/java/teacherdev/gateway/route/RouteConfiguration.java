package teacherdev.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** The route table and the addresses of the services. */
@ConfigMapping(prefix = "teacherdev.gateway")
public interface RouteConfiguration {

    /** The base address of each service by its name, for example {@code http://127.0.0.1:8081}. */
    Map<String, String> upstream();

    /** The routes, in the order in which they are tried. */
    List<Route> routes();

    /** Patterns of the paths that the gateway answers itself. */
    List<String> ownPaths();

    /** Paths that lead to one service. */
    interface Route {

        /** The service's name, a key of {@code upstream}. */
        String to();

        /** Patterns; see {@link PathPattern}. */
        List<String> paths();
    }
}
