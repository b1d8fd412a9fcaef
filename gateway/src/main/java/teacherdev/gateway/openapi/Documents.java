package teacherdev.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import teacherdev.gateway.route.Upstreams;

/** Reads the API document of one service, or the gateway's own. */
@ApplicationScoped
class Documents {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final String PATH = "/q/openapi?format=json";

    private final Upstreams upstreams;
    private final OpenApiDocumentService own;
    private final ObjectMapper mapper;

    Documents(Upstreams upstreams, OpenApiDocumentService own, ObjectMapper mapper) {
        this.upstreams = upstreams;
        this.own = own;
        this.mapper = mapper;
    }

    JsonNode own() {
        return read(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
    }

    /** A service's document; empty when it does not answer with one. */
    Uni<Optional<JsonNode>> of(String service) {
        return Uni.createFrom()
                .completionStage(() -> upstreams
                        .get(service, PATH, HttpHeaders.headers(), ANSWER_WITHIN)
                        .map(answer -> answer.status() == 200
                                ? Optional.of(read(answer.body().getBytes()))
                                : Optional.<JsonNode>empty())
                        .toCompletionStage())
                .onFailure()
                .recoverWithItem(Optional::empty);
    }

    private JsonNode read(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
