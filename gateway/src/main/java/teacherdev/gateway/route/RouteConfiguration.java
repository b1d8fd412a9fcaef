package teacherdev.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The route table, the addresses of the services and the connections to them. */
@ConfigMapping(prefix = "teacherdev.gateway")
public interface RouteConfiguration {

    /** The base address of each service by its name, for example {@code http://127.0.0.1:8081}. */
    Map<String, String> upstream();

    /** The routes, in the order in which they are tried. */
    List<Route> routes();

    /** Patterns of the paths that the gateway answers itself. */
    List<String> ownPaths();

    /** Patterns of the paths that may be read (GET, HEAD) without a token, slowly: see the limits of the unauthenticated. */
    List<String> openPaths();

    /** The methods that are let through at all; any other is 405. */
    Set<String> methods();

    /** The connections to the services. */
    Connections connections();

    /** Paths that lead to one service. */
    interface Route {

        /** The service's name, a key of {@code upstream}. */
        String to();

        /** Patterns; see {@link teacherdev.gateway.path.PathPattern}. */
        List<String> paths();

        /** The methods for which the route stands; all that are let through when absent. */
        Optional<Set<String>> methods();
    }

    /** How many connections there are and how long they may take. */
    interface Connections {

        /** The most connections that are open to one service at a time. */
        int perServiceMax();

        /** The most requests that wait for a connection; more are 503 at once. */
        int waitingMax();

        /** How long a request waits for a connection, be it a new or a used one, before it is 503. */
        Duration connectWithin();

        /** How long a service may be silent, once it has the whole request, before it is 504. */
        Duration answerWithin();

        /** How long an unused connection stays open; less than what the services allow. */
        Duration keepAlive();
    }
}
