package teacherdev.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import teacherdev.gateway.route.RouteTable;
import teacherdev.gateway.route.RouteTable.Destination;
import teacherdev.gateway.route.Upstreams;

/**
 * Keeps the merged document fresh; a service that is down leaves its last good part in place. However many ask, the
 * services are asked once in a while only: everybody may read the document.
 */
@ApplicationScoped
class MergedDocument {

    private static final Duration FRESH = Duration.ofSeconds(30);
    /** Sooner, so that a service that comes back is soon shown. */
    private static final Duration FRESH_WHEN_INCOMPLETE = Duration.ofSeconds(2);

    private static final String OWN = "gateway";

    private final Upstreams upstreams;
    private final RouteTable routes;
    private final Documents documents;
    private final ObjectMapper json;
    private final ObjectMapper yaml =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();
    private final Map<String, JsonNode> lastGood = new ConcurrentHashMap<>();
    private final Uni<Written> merged;
    private volatile long staleAtNanos = System.nanoTime();

    /** The document in both forms. */
    record Written(Buffer json, Buffer yaml) {}

    private record Fetched(String name, Optional<JsonNode> document) {}

    MergedDocument(Upstreams upstreams, RouteTable routes, Documents documents, ObjectMapper mapper) {
        this.upstreams = upstreams;
        this.routes = routes;
        this.documents = documents;
        this.json = mapper;
        this.merged = Uni.createFrom().deferred(this::fetch).memoize().until(this::isStale);
    }

    Uni<Written> document() {
        return merged;
    }

    private boolean isStale() {
        return System.nanoTime() - staleAtNanos >= 0;
    }

    private Uni<Written> fetch() {
        // Nobody fetches again meanwhile; and a failure, if there is any, is not kept for ever.
        staleAtNanos = System.nanoTime() + FRESH.toNanos();
        List<Uni<Fetched>> fetching = new ArrayList<>();
        for (String service : new TreeSet<>(upstreams.names())) {
            fetching.add(documents.of(service).map(document -> new Fetched(service, document)));
        }
        return Uni.combine().all().unis(fetching).with(Fetched.class, this::merge);
    }

    private Written merge(List<Fetched> fetched) {
        Set<String> unavailable = new TreeSet<>();
        for (Fetched part : fetched) {
            part.document()
                    .ifPresentOrElse(
                            document -> lastGood.put(part.name(), reachable(GatewayAnswers.addedTo(document))),
                            () -> unavailable.add(part.name()));
        }
        DocumentMerge merge = new DocumentMerge(json);
        merge.add(OWN, documents.own());
        new TreeMap<>(lastGood).forEach(merge::add);
        JsonNode document = merge.document(unavailable);
        staleAtNanos = System.nanoTime() + (unavailable.isEmpty() ? FRESH : FRESH_WHEN_INCOMPLETE).toNanos();
        return write(document);
    }

    /**
     * The document without what services keep for each other and for the gateway - nobody gets there from outside - and
     * without what the gateway answers itself.
     */
    private JsonNode reachable(JsonNode document) {
        if (document.path("paths") instanceof ObjectNode paths) {
            List<String> inner = paths.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(path -> !leadsToAService(path))
                    .toList();
            paths.remove(inner);
        }
        return document;
    }

    private boolean leadsToAService(String path) {
        Destination destination = routes.destination("GET", path.replaceAll("\\{[^}]*}", "1"));
        return !(destination instanceof Destination.Nowhere || destination instanceof Destination.Own);
    }

    private Written write(JsonNode document) {
        try {
            return new Written(
                    Buffer.buffer(json.writeValueAsBytes(document)), Buffer.buffer(yaml.writeValueAsBytes(document)));
        } catch (JsonProcessingException ourOwnTree) {
            throw new IllegalStateException(ourOwnTree);
        }
    }
}
