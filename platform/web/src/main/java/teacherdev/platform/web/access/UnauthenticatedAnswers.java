package teacherdev.platform.web.access;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.RoutingProblems;
import teacherdev.platform.web.problem.Text;

/** Answers a token that fails verification: that happens before any resource is chosen, so no mapper sees it. */
@ApplicationScoped
class UnauthenticatedAnswers {

    private static final Text DETAIL = Text.of("The token is not valid (any more)", "令牌无效或已过期");

    private final RoutingProblems problems;

    UnauthenticatedAnswers(RoutingProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext routing) {
        if (routing.failure() instanceof AuthenticationFailedException) {
            routing.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problems.answer(routing, PlatformProblem.UNAUTHENTICATED, DETAIL);
        } else {
            routing.next();
        }
    }
}
