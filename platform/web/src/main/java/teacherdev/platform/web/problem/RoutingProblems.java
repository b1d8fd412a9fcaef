package teacherdev.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Answers with a problem where no resource is involved: before a request reaches one, and in the gateway's proxy. */
@ApplicationScoped
public class RoutingProblems {

    private final ObjectMapper mapper;

    RoutingProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the response with a problem; headers that go with it must have been set before. */
    public void answer(RoutingContext routing, ProblemCode code, Text detail) {
        if (routing.response().ended() || routing.response().headWritten()) {
            return;
        }
        routing.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(routing.request(), code, detail));
    }

    /** The JSON of a problem in the language of a request. */
    public String body(HttpServerRequest request, ProblemCode code, Text detail) {
        Problem problem = Problem.of(
                code,
                detail,
                List.of(),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                request.path(),
                TraceId.from(request.getHeader(TraceId.HEADER)));
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException ourOwnRecord) {
            throw new IllegalStateException(ourOwnRecord);
        }
    }
}
