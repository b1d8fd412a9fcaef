package teacherdev.gateway.growthrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import teacherdev.gateway.route.Upstreams;
import teacherdev.gateway.route.Upstreams.Answer;
import teacherdev.platform.web.problem.TraceId;

/** Asks one service for one part, with the caller's own token; always answers, and never fails. */
@ApplicationScoped
public class AskingServices {

    private final Upstreams upstreams;
    private final ObjectMapper mapper;
    private final Duration answerWithin;

    AskingServices(Upstreams upstreams, ObjectMapper mapper, GrowthRecordConfiguration configuration) {
        this.upstreams = upstreams;
        this.mapper = mapper;
        this.answerWithin = configuration.answerWithin();
    }

    /** @param headers the caller's token and the trace of the request */
    public Uni<Part> ask(String name, String service, String path, MultiMap headers) {
        return Uni.createFrom()
                .completionStage(() -> upstreams
                        .get(service, path, headers, answerWithin)
                        .map(answer -> part(name, service, answer))
                        .toCompletionStage())
                .onFailure()
                .recoverWithItem(failure -> Part.without(name, service, explain(failure)));
    }

    /** The caller's own token, which the services check, and the trace of the request, which they log. */
    public static MultiMap headers(HttpServerRequest request) {
        String trace = request.getHeader(TraceId.HEADER);
        return HttpHeaders.headers()
                .set(HttpHeaders.AUTHORIZATION, request.getHeader(HttpHeaders.AUTHORIZATION))
                .set(TraceId.HEADER, TraceId.isWellFormed(trace) ? trace : TraceId.newTraceparent());
    }

    private static PartStatus explain(Throwable failure) {
        return failure instanceof TimeoutException ? PartStatus.TIMED_OUT : PartStatus.UNAVAILABLE;
    }

    private Part part(String name, String service, Answer answer) {
        return switch (answer.status()) {
            case 200 -> told(name, service, PartStatus.OK, answer);
            case 301 -> told(name, service, PartStatus.MERGED, answer);
            case 404 -> Part.without(name, service, PartStatus.NOT_FOUND);
            case 401, 403 -> Part.without(name, service, PartStatus.NOT_PERMITTED);
            default -> Part.without(name, service, PartStatus.UNAVAILABLE);
        };
    }

    private Part told(String name, String service, PartStatus status, Answer answer) {
        return json(answer.body())
                .map(content -> new Part(name, service, status, content))
                .orElseGet(() -> Part.without(name, service, PartStatus.UNAVAILABLE));
    }

    private Optional<JsonNode> json(Buffer body) {
        try {
            return Optional.of(mapper.readTree(body.getBytes()));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
