package teacherdev.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Schemas that nothing refers to: they came along with a service's document and would only puzzle its readers. */
final class UnusedComponents {

    private static final String SCHEMAS = "#/components/schemas/";

    private UnusedComponents() {}

    /** Removes them, and then those that only they referred to. */
    static void removeFrom(ObjectNode document) {
        if (!(document.path("components").path("schemas") instanceof ObjectNode schemas)) {
            return;
        }
        Set<String> used = new HashSet<>();
        List<String> unused;
        do {
            used.clear();
            collect(document, used);
            unused = schemas.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !used.contains(SCHEMAS + name))
                    .toList();
            schemas.remove(unused);
        } while (!unused.isEmpty());
    }

    // References stand in "$ref" and as the values of a discriminator's mapping: both are texts.
    private static void collect(JsonNode node, Set<String> used) {
        if (node.isTextual() && node.textValue().startsWith(SCHEMAS)) {
            used.add(node.textValue());
        }
        node.forEach(child -> collect(child, used));
    }
}
