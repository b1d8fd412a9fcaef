package teacherdev.gateway.auth;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import teacherdev.gateway.limit.RateLimit;
import teacherdev.gateway.limit.UnreadBody;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.CallerIdentity;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.RoutingProblems;
import teacherdev.platform.web.problem.Text;

/** Tells who sent a request, and answers those who sent no valid token. */
@ApplicationScoped
public class Authentication {

    /** Ahead of the platform's answer to bad tokens. It only sees failures, so no request can slip past by it. */
    private static final int BEFORE_PLATFORM = -1_000;

    private static final Text NO_TOKEN = Text.of("Send a valid bearer token", "请提供有效的 Bearer 令牌");

    private final RateLimit rateLimit;
    private final RoutingProblems problems;

    Authentication(RateLimit rateLimit, RoutingProblems problems) {
        this.rateLimit = rateLimit;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_PLATFORM).failureHandler(this::slowDownBadTokens);
    }

    /** The caller that a verified token names; empty when there was none. */
    public Optional<Caller> caller(RoutingContext routing) {
        return routing.user() instanceof QuarkusHttpUser user
                ? Optional.ofNullable(user.getSecurityIdentity().getAttribute(CallerIdentity.CALLER))
                : Optional.empty();
    }

    /** Answers a request without a token. */
    public void refuse(RoutingContext routing) {
        if (!slowDown(routing)) {
            routing.response().putHeader("WWW-Authenticate", "Bearer");
            problems.answer(routing, PlatformProblem.UNAUTHENTICATED, NO_TOKEN);
        }
    }

    private void slowDownBadTokens(RoutingContext routing) {
        if (!(routing.failure() instanceof AuthenticationFailedException) || !slowDown(routing)) {
            routing.next();
        }
    }

    private boolean slowDown(RoutingContext routing) {
        UnreadBody.discard(routing);
        long waitSeconds = rateLimit.secondsToWaitUnauthenticated(
                routing.request().remoteAddress().hostAddress());
        if (waitSeconds > 0) {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
            problems.answer(routing, GatewayProblem.TOO_MANY_REQUESTS, GatewayProblem.TOO_MANY_REQUESTS.title());
        }
        return waitSeconds > 0;
    }
}
