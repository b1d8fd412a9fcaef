package teacherdev.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import teacherdev.gateway.auth.Authentication;
import teacherdev.gateway.limit.Limits;
import teacherdev.gateway.limit.RateLimit;
import teacherdev.gateway.limit.UnreadBody;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.gateway.route.RouteTable.Destination;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.RoutingProblems;

/**
 * Decides about every request under /api: who asks, how often, how much, and where to. The order of its route is after
 * Quarkus's own authentication: an earlier one would let requests without a token through.
 */
@ApplicationScoped
class FrontDoor {

    /** At least 1: see the class comment. */
    private static final int AFTER_AUTHENTICATION = 10;

    private final Authentication authentication;
    private final RouteTable routes;
    private final Proxying proxying;
    private final RateLimit rateLimit;
    private final Limits limits;
    private final RoutingProblems problems;
    private final Set<String> methods;
    private final String allow;

    FrontDoor(
            Authentication authentication,
            RouteTable routes,
            RouteConfiguration configuration,
            Proxying proxying,
            RateLimit rateLimit,
            Limits limits,
            RoutingProblems problems) {
        this.authentication = authentication;
        this.routes = routes;
        this.proxying = proxying;
        this.rateLimit = rateLimit;
        this.limits = limits;
        this.problems = problems;
        this.methods = Set.copyOf(configuration.methods());
        this.allow = String.join(", ", new TreeSet<>(methods));
    }

    void open(@Observes Router router) {
        router.route("/api/*")
                .order(AFTER_AUTHENTICATION)
                .handler(this::decide)
                .failureHandler(this::explainMissingHost);
    }

    // Vert.x itself refuses HTTP/1.1 without a Host header before any handler runs.
    private void explainMissingHost(RoutingContext routing) {
        if (routing.statusCode() == 400 && routing.request().authority() == null) {
            refuse(routing, GatewayProblem.HOST_MALFORMED);
        } else {
            routing.next();
        }
    }

    private void decide(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Optional<Caller> caller = authentication.caller(routing);
        boolean open = caller.isEmpty() && routes.isOpen(request.method().name(), request.path());
        if (caller.isEmpty() && !open) {
            authentication.refuse(routing);
            return;
        }
        long waitSeconds = open
                ? rateLimit.secondsToWaitUnauthenticated(request.remoteAddress().hostAddress())
                : rateLimit.secondsToWait(caller.get().subject());
        if (waitSeconds > 0) {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
            refuse(routing, GatewayProblem.TOO_MANY_REQUESTS);
            return;
        }
        if (request.authority() == null) {
            refuse(routing, GatewayProblem.HOST_MALFORMED);
            return;
        }
        if (!methods.contains(request.method().name())) {
            refuseMethod(routing);
            return;
        }
        lead(routing, routes.destination(request.method().name(), request.path()));
    }

    private void lead(RoutingContext routing, Destination destination) {
        switch (destination) {
            case Destination.Service(String name) -> {
                if (limits.announcesTooMuch(routing.request())) {
                    refuse(routing, PlatformProblem.BODY_TOO_LARGE);
                } else {
                    proxying.forward(routing, name);
                }
            }
            case Destination.Own _ -> routing.next();
            case Destination.OtherMethod _ -> refuseMethod(routing);
            case Destination.Nowhere _ -> refuse(routing, GatewayProblem.ROUTE_NOT_FOUND);
            case Destination.Malformed _ -> refuse(routing, GatewayProblem.PATH_MALFORMED);
        }
    }

    private void refuseMethod(RoutingContext routing) {
        routing.response().putHeader(HttpHeaders.ALLOW, allow);
        refuse(routing, PlatformProblem.METHOD_NOT_ALLOWED);
    }

    private void refuse(RoutingContext routing, ProblemCode code) {
        UnreadBody.discard(routing);
        problems.answer(routing, code, code.title());
    }
}
