package teacherdev.platform.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where an exception becomes an HTTP answer. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, ContainerRequestContext request) {
        String traceId = ProblemResponses.traceId(request);
        // Whoever threw it has logged the reason; this line leads there from what the caller quotes.
        if (refusal.code().status() >= 500) {
            LOG.errorf("request failed traceId=%s method=%s code=%s", traceId, request.getMethod(), refusal.code());
        }
        return ProblemResponses.of(refusal, request, traceId);
    }

    @ServerExceptionMapper
    public Response violated(ConstraintViolationException violated, ContainerRequestContext request) {
        return ProblemResponses.of(
                PlatformProblem.INVALID_FIELD,
                Text.of("See errors for each field", "请查看 errors 中的各字段说明"),
                Violations.of(violated),
                request);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatch, ContainerRequestContext request) {
        return json(mismatch, request);
    }

    @ServerExceptionMapper
    public Response failed(WebApplicationException failure, ContainerRequestContext request) {
        if (failure.getCause() instanceof JacksonException json) {
            return json(json, request);
        }
        if (failure.getCause() instanceof ProblemException refusal) {
            return refused(refusal, request);
        }
        if (failure.getResponse().getEntity() != null || failure.getResponse().getStatus() < 400) {
            return failure.getResponse();
        }
        // A parameter that its type cannot hold arrives as "not found" with the parser's complaint.
        ProblemCode code = failure.getCause() instanceof RuntimeException
                ? PlatformProblem.INVALID_PARAMETER
                : forStatus(failure.getResponse().getStatus());
        if (code.status() >= 500) {
            return unexpected(failure, request);
        }
        return ProblemResponses.of(code, code.title(), List.of(), request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, ContainerRequestContext request) {
        String traceId = ProblemResponses.traceId(request);
        ProblemCode code =
                Outage.explains(failure) ? PlatformProblem.TEMPORARILY_UNAVAILABLE : PlatformProblem.INTERNAL_ERROR;
        LOG.errorf(failure, "request failed traceId=%s method=%s code=%s", traceId, request.getMethod(), code);
        return ProblemResponses.of(code, code.title(), List.of(), request, traceId);
    }

    private static Response json(JacksonException failure, ContainerRequestContext request) {
        if (failure instanceof JsonMappingException databind
                && !databind.getPath().isEmpty()) {
            return ProblemResponses.of(
                    PlatformProblem.INVALID_FIELD,
                    Text.of("See errors for each field", "请查看 errors 中的各字段说明"),
                    List.of(JsonErrors.of(databind)),
                    request);
        }
        return ProblemResponses.of(PlatformProblem.MALFORMED_JSON, JsonErrors.position(failure), List.of(), request);
    }

    private static ProblemCode forStatus(int status) {
        return switch (status) {
            case 400 -> PlatformProblem.INVALID_PARAMETER;
            case 401 -> PlatformProblem.UNAUTHENTICATED;
            case 403 -> PlatformProblem.FORBIDDEN;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 406 -> PlatformProblem.NOT_ACCEPTABLE;
            case 413 -> PlatformProblem.BODY_TOO_LARGE;
            case 415 -> PlatformProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> PlatformProblem.TEMPORARILY_UNAVAILABLE;
            default -> status < 500 ? PlatformProblem.INVALID_PARAMETER : PlatformProblem.INTERNAL_ERROR;
        };
    }
}
