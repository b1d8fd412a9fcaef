package teacherdev.platform.web.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.Problem;
import teacherdev.platform.web.problem.Text;
import teacherdev.platform.web.problem.TraceId;

/** Answers a token that fails verification: that happens before any resource is chosen, so no mapper sees it. */
@ApplicationScoped
class UnauthenticatedAnswers {

    private static final Text DETAIL = Text.of("The token is not valid (any more)", "令牌无效或已过期");

    private final ObjectMapper mapper;

    UnauthenticatedAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext routing) {
        if (!(routing.failure() instanceof AuthenticationFailedException)
                || routing.response().ended()) {
            routing.next();
            return;
        }
        var request = routing.request();
        Problem problem = Problem.of(
                PlatformProblem.UNAUTHENTICATED,
                DETAIL,
                List.of(),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                request.path(),
                TraceId.from(request.getHeader(TraceId.HEADER)));
        try {
            routing.response()
                    .setStatusCode(problem.status())
                    .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            routing.fail(impossible);
        }
    }
}
