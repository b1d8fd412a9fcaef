package teacherdev.gateway.route;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.gateway.limit.Limits;
import teacherdev.gateway.limit.RateLimit;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.gateway.route.RouteTable.Destination;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.RoutingProblems;
import teacherdev.platform.web.problem.Text;

/**
 * Decides about every request under /api: who asks, how often, how much, and where to. The order of its route is after
 * Quarkus's own authentication: an earlier one would let requests without a token through.
 */
@ApplicationScoped
class FrontDoor {

    /** At least 1: see the class comment. */
    private static final int AFTER_AUTHENTICATION = 10;

    private static final Text NO_TOKEN = Text.of("Send a valid bearer token", "请提供有效的 Bearer 令牌");

    private final RouteTable routes;
    private final Proxying proxying;
    private final RateLimit rateLimit;
    private final Limits limits;
    private final RoutingProblems problems;

    FrontDoor(RouteTable routes, Proxying proxying, RateLimit rateLimit, Limits limits, RoutingProblems problems) {
        this.routes = routes;
        this.proxying = proxying;
        this.rateLimit = rateLimit;
        this.limits = limits;
        this.problems = problems;
    }

    void open(@Observes Router router) {
        router.route("/api/*").order(AFTER_AUTHENTICATION).handler(this::decide);
    }

    private void decide(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (!(routing.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            routing.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(routing, PlatformProblem.UNAUTHENTICATED, NO_TOKEN);
            return;
        }
        long waitSeconds = rateLimit.secondsToWait(
                user.getSecurityIdentity().getPrincipal().getName());
        if (waitSeconds > 0) {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
            refuse(routing, GatewayProblem.TOO_MANY_REQUESTS);
            return;
        }
        if (limits.announcesTooMuch(request)) {
            refuse(routing, PlatformProblem.BODY_TOO_LARGE);
            return;
        }
        switch (routes.destination(request.path())) {
            case Destination.Service(String name) -> proxying.forward(routing, name);
            case Destination.Own _ -> routing.next();
            case Destination.Nowhere _ -> refuse(routing, GatewayProblem.ROUTE_NOT_FOUND);
            case Destination.Malformed _ -> refuse(routing, GatewayProblem.PATH_MALFORMED);
        }
    }

    private void refuse(RoutingContext routing, ProblemCode code) {
        refuse(routing, code, code.title());
    }

    // A body that nobody will read must not keep the connection: the client is told to close it.
    private void refuse(RoutingContext routing, ProblemCode code, Text detail) {
        if (!routing.request().isEnded()) {
            routing.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        problems.answer(routing, code, detail);
    }
}
