package teacherdev.teacher.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import teacherdev.platform.runtime.adopted.AdoptedRules;

/** Finds the policy data that apply to an organisation on a day. */
@ApplicationScoped
public class Policies {

    private final AdoptedRules adopted;
    private final ObjectMapper tolerant;
    private final Map<String, JsonNode> defaults = new ConcurrentHashMap<>();

    Policies(AdoptedRules adopted, ObjectMapper mapper) {
        this.adopted = adopted;
        this.tolerant = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * The policy of a kind.
     *
     * @param path the nodes from the country down to the organisation
     * @param kind as `/policies` calls it, for example POST_GRADES
     * @param type the fields that are read; its compact constructor refuses what cannot be used
     */
    public <T> T of(List<String> path, LocalDate day, String kind, Class<T> type) {
        Optional<String> own = adopted.policy(path, kind, day);
        try {
            ObjectNode merged = defaults.computeIfAbsent(kind, this::shipped).deepCopy();
            if (own.isPresent() && tolerant.readTree(own.get()) instanceof ObjectNode stated) {
                merged.setAll(stated);
            }
            return tolerant.treeToValue(merged, type);
        } catch (JsonProcessingException unusable) {
            throw new IllegalStateException("the policy " + kind + " cannot be used", unusable);
        }
    }

    private JsonNode shipped(String kind) {
        try (InputStream file = Policies.class.getResourceAsStream("/policies/" + kind + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("no policy " + kind + " is shipped");
            }
            return tolerant.readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
