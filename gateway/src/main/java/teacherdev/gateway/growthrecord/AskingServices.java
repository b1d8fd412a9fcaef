package teacherdev.gateway.growthrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import teacherdev.gateway.route.Upstreams;

/** Asks one service for one part, with the caller's own token; always answers, and never fails. */
@ApplicationScoped
class AskingServices {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Upstreams upstreams;
    private final ObjectMapper mapper;

    AskingServices(Upstreams upstreams, ObjectMapper mapper) {
        this.upstreams = upstreams;
        this.mapper = mapper;
    }

    private record Answer(int status, Buffer body) {}

    Uni<Part> ask(String name, String service, String path, String authorization) {
        return Uni.createFrom()
                .completionStage(() -> send(service, path, authorization).toCompletionStage())
                .map(answer -> part(name, service, answer))
                .ifNoItem()
                .after(ANSWER_WITHIN)
                .recoverWithItem(() -> new Part(name, service, PartStatus.TIMED_OUT, null))
                .onFailure()
                .recoverWithItem(() -> new Part(name, service, PartStatus.UNAVAILABLE, null));
    }

    private Future<Answer> send(String service, String path, String authorization) {
        URI address = upstreams.address(service);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path)
                .setTimeout(ANSWER_WITHIN.toMillis())
                .putHeader(HttpHeaders.AUTHORIZATION, authorization);
        return upstreams
                .client()
                .request(options)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body)));
    }

    private Part part(String name, String service, Answer answer) {
        PartStatus status =
                switch (answer.status()) {
                    case 200 -> PartStatus.OK;
                    case 404 -> PartStatus.NOT_FOUND;
                    case 401, 403 -> PartStatus.NOT_PERMITTED;
                    default -> PartStatus.UNAVAILABLE;
                };
        if (status != PartStatus.OK) {
            return new Part(name, service, status, null);
        }
        try {
            return new Part(name, service, status, mapper.readTree(answer.body().getBytes()));
        } catch (JsonProcessingException notJson) {
            return new Part(name, service, PartStatus.UNAVAILABLE, null);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
