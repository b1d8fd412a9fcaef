package teacherdev.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges OpenAPI documents. Components of the same name are shared when they are equal, and renamed when they are not. */
final class DocumentMerge {

    private final ObjectNode merged;
    private final SortedMap<String, JsonNode> tags = new TreeMap<>();

    DocumentMerge(ObjectMapper mapper) {
        this.merged = mapper.createObjectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "teacherdev")
                .put("version", "v1")
                .put(
                        "description",
                        "Teacher development management: teachers, training credits, development and pay. 教师发展管理系统")
                .<ObjectNode>set("contact", mapper.createObjectNode().put("name", "The operator of this installation"))
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        merged.putArray("servers").addObject().put("url", "/");
        merged.putArray("tags");
        merged.putObject("paths");
        merged.putObject("components");
    }

    /** Adds a document; {@code name} marks what has to be renamed. */
    void add(String name, JsonNode document) {
        Map<String, String> renamed = collisions(name, document);
        JsonNode own = renamed.isEmpty() ? document : withReferences(document, renamed);
        ObjectNode components = (ObjectNode) merged.get("components");
        own.path("components")
                .forEachEntry((kind, named) -> named.forEachEntry((component, content) -> components
                        .withObjectProperty(kind)
                        .set(renamed.getOrDefault(reference(kind, component), component), content)));
        addOperations("paths", own);
        addOperations("webhooks", own);
        addTags(own);
    }

    private void addOperations(String kind, JsonNode document) {
        document.path(kind)
                .forEachEntry((path, operations) ->
                        merged.withObjectProperty(kind).withObjectProperty(path).setAll((ObjectNode) operations));
    }

    /** The new names, by their references, of components whose names others have taken with another content. */
    private Map<String, String> collisions(String name, JsonNode document) {
        Map<String, String> renamed = new HashMap<>();
        document.path("components")
                .forEachEntry((kind, named) -> named.forEachEntry((component, content) -> {
                    JsonNode present = merged.path("components").path(kind).path(component);
                    if (!present.isMissingNode() && !present.equals(content)) {
                        renamed.put(reference(kind, component), camelCase(name) + component);
                    }
                }));
        return renamed;
    }

    private static String reference(String kind, String component) {
        return "#/components/" + kind + "/" + component;
    }

    /** The merged document, without schemas that nothing leads to; services that did not answer are named in it. */
    ObjectNode document(Set<String> unavailable) {
        dropUnused(merged.path("components").path("schemas"));
        if (!unavailable.isEmpty()) {
            ArrayNode names = merged.putArray("x-unavailable-services");
            unavailable.forEach(names::add);
        }
        return merged;
    }

    // What only an inner operation used would puzzle readers. A schema may be used by one that is dropped, so look
    // again.
    private void dropUnused(JsonNode schemas) {
        Set<String> used = new HashSet<>();
        collectReferences(merged, used);
        boolean dropped = schemas instanceof ObjectNode named
                && named.properties().removeIf(schema -> !used.contains(reference("schemas", schema.getKey())));
        if (dropped) {
            dropUnused(schemas);
        }
    }

    private static void collectReferences(JsonNode node, Set<String> found) {
        if (node.isTextual() && node.asText().startsWith("#/components/")) {
            found.add(node.asText());
        }
        node.forEach(child -> collectReferences(child, found));
    }

    // The first service that describes a tag is right; in the order of names, as readers look for them.
    private void addTags(JsonNode document) {
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        ArrayNode sorted = merged.putArray("tags");
        tags.values().forEach(sorted::add);
    }

    private static JsonNode withReferences(JsonNode node, Map<String, String> renamed) {
        JsonNode copy = node.deepCopy();
        rewrite(copy, renamed);
        return copy;
    }

    // References stand in "$ref" and as the values of a discriminator's mapping.
    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                String reference = property.getValue().asText("");
                String target = renamed.get(reference);
                if (target != null) {
                    property.setValue(new TextNode(reference.substring(0, reference.lastIndexOf('/') + 1) + target));
                }
            }
        }
        node.forEach(child -> rewrite(child, renamed));
    }

    private static String camelCase(String serviceName) {
        StringBuilder name = new StringBuilder();
        for (String word : serviceName.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
