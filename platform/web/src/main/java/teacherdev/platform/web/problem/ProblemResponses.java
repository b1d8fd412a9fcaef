package teacherdev.platform.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Builds problem responses in the language of the request. */
public final class ProblemResponses {

    private ProblemResponses() {}

    public static Response of(ProblemException refusal, ContainerRequestContext request) {
        return of(refusal, request, traceId(request));
    }

    static Response of(ProblemException refusal, ContainerRequestContext request, String traceId) {
        String language = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        List<FieldError> errors =
                refusal.culprits().stream().map(culprit -> culprit.in(language)).toList();
        Response response = of(refusal.code(), refusal.detail(), errors, request, traceId);
        if (!refusal.facts().isEmpty() && response.getEntity() instanceof Problem problem) {
            response = Response.fromResponse(response)
                    .entity(problem.with(refusal.facts()))
                    .type(Problem.MEDIA_TYPE)
                    .build();
        }
        return refusal.retryAfterSeconds().isEmpty()
                ? response
                : Response.fromResponse(response)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                refusal.retryAfterSeconds().getAsInt())
                        .build();
    }

    static Response of(ProblemCode code, Text detail, List<FieldError> errors, ContainerRequestContext request) {
        return of(code, detail, errors, request, traceId(request));
    }

    static Response of(
            ProblemCode code, Text detail, List<FieldError> errors, ContainerRequestContext request, String traceId) {
        Problem problem = Problem.of(
                code,
                detail,
                errors,
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                request.getUriInfo().getRequestUri().getRawPath(),
                traceId);
        Response.ResponseBuilder response =
                Response.status(code.status()).entity(problem).type(Problem.MEDIA_TYPE);
        if (code.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    static String traceId(ContainerRequestContext request) {
        return TraceId.from(request.getHeaderString(TraceId.HEADER));
    }
}
