package teacherdev.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import teacherdev.gateway.route.Upstreams;

/** Keeps the merged document fresh; a service that is down leaves its last good part in place. */
@ApplicationScoped
class MergedDocument {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final String OWN = "gateway";

    private final Upstreams upstreams;
    private final ObjectMapper mapper;
    private final int ownPort;
    private final Map<String, JsonNode> lastGood = new ConcurrentHashMap<>();
    private volatile Kept kept;

    private record Kept(JsonNode document, long untilNanos) {}

    private record Fetched(String name, JsonNode document) {}

    MergedDocument(Upstreams upstreams, ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.port") int ownPort) {
        this.upstreams = upstreams;
        this.mapper = mapper;
        this.ownPort = ownPort;
    }

    Uni<JsonNode> document() {
        Kept present = kept;
        if (present != null && System.nanoTime() - present.untilNanos() < 0) {
            return Uni.createFrom().item(present.document());
        }
        List<Uni<Fetched>> fetching = new ArrayList<>();
        fetching.add(fetch(OWN, URI.create("http://127.0.0.1:" + ownPort)));
        for (String service : new TreeSet<>(upstreams.names())) {
            fetching.add(fetch(service, upstreams.address(service)));
        }
        return Uni.combine().all().unis(fetching).with(Fetched.class, this::merge);
    }

    private JsonNode merge(List<Fetched> fetched) {
        Set<String> unavailable = new TreeSet<>();
        for (Fetched part : fetched) {
            if (part.document() == null) {
                unavailable.add(part.name());
            } else {
                lastGood.put(part.name(), part.document());
            }
        }
        DocumentMerge merge = new DocumentMerge(mapper);
        new TreeMap<>(lastGood).forEach(merge::add);
        JsonNode document = merge.document(unavailable);
        if (unavailable.isEmpty()) {
            kept = new Kept(document, System.nanoTime() + FRESH.toNanos());
        }
        return document;
    }

    private Uni<Fetched> fetch(String name, URI address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI("/q/openapi?format=json")
                .setTimeout(ANSWER_WITHIN.toMillis());
        return Uni.createFrom()
                .completionStage(() -> upstreams
                        .client()
                        .request(options)
                        .compose(request -> request.send())
                        .compose(response -> response.statusCode() == 200
                                ? response.body()
                                : Future.failedFuture("status " + response.statusCode()))
                        .toCompletionStage())
                .map(body -> new Fetched(name, read(body.getBytes())))
                .onFailure()
                .recoverWithItem(() -> new Fetched(name, null));
    }

    private JsonNode read(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
