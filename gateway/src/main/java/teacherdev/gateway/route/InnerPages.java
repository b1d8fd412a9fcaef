package teacherdev.gateway.route;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.platform.web.problem.RoutingProblems;

/** Of what Quarkus offers under /q, the public sees the health answers and nothing else, whatever is added later. */
@ApplicationScoped
class InnerPages {

    private static final Set<String> PUBLIC =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private final RoutingProblems problems;

    InnerPages(RoutingProblems problems) {
        this.problems = problems;
    }

    void hide(@Observes Router router) {
        router.route("/q/*").order(1).handler(this::decide);
    }

    private void decide(RoutingContext routing) {
        if (PUBLIC.contains(routing.normalizedPath())) {
            routing.next();
        } else {
            problems.answer(routing, GatewayProblem.ROUTE_NOT_FOUND, GatewayProblem.ROUTE_NOT_FOUND.title());
        }
    }
}
