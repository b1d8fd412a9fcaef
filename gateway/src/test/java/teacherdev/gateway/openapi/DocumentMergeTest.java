package teacherdev.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldShareEqualComponentsAndRenameDifferentOnes() throws JsonProcessingException {
        DocumentMerge merge = new DocumentMerge(JSON);
        merge.add("one-service", document("/a", "string"));
        merge.add("two-service", document("/b", "integer"));

        JsonNode merged = merge.document(Set.of());

        assertThat(merged.at("/components/schemas/Thing/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/TwoServiceThing/type").asText())
                .isEqualTo("integer");
        assertThat(merged.at("/components/schemas/Same/type").asText()).isEqualTo("boolean");
        assertThat(merged.path("components").path("schemas")).hasSize(3);
        assertThat(reference(merged, "/a")).isEqualTo("#/components/schemas/Thing");
        assertThat(reference(merged, "/b")).isEqualTo("#/components/schemas/TwoServiceThing");
    }

    @Test
    void shouldNameTheServicesThatDidNotAnswer() {
        JsonNode merged = new DocumentMerge(JSON).document(Set.of("one-service"));

        assertThat(merged.at("/x-unavailable-services/0").asText()).isEqualTo("one-service");
    }

    @Test
    void shouldFollowARenamedComponentInADiscriminatorToo() throws JsonProcessingException {
        DocumentMerge merge = new DocumentMerge(JSON);
        merge.add("one-service", document("/a", "string"));
        merge.add("two-service", JSON.readTree("""
                {"paths": {"/b": {"get": {"schema": {"$ref": "#/components/schemas/Any"}}}},
                 "components": {"schemas": {
                   "Thing": {"type": "integer"},
                   "Any": {"discriminator": {"mapping": {"x": "#/components/schemas/Thing"}}}}}}
                """));

        assertThat(merge.document(Set.of())
                        .at("/components/schemas/Any/discriminator/mapping/x")
                        .asText())
                .isEqualTo("#/components/schemas/TwoServiceThing");
    }

    @Test
    void shouldLeaveOutSchemasThatNothingLeadsTo() throws JsonProcessingException {
        DocumentMerge merge = new DocumentMerge(JSON);
        merge.add("one-service", JSON.readTree("""
                {"paths": {"/a": {"get": {"schema": {"$ref": "#/components/schemas/Used"}}}},
                 "components": {"schemas": {
                   "Used": {"type": "string"},
                   "Inner": {"properties": {"part": {"$ref": "#/components/schemas/PartOfInner"}}},
                   "PartOfInner": {"type": "string"}},
                  "parameters": {"Kept": {"name": "kept"}}}}
                """));

        JsonNode components = merge.document(Set.of()).path("components");

        assertThat(components.path("schemas").fieldNames()).toIterable().containsExactly("Used");
        assertThat(components.path("parameters").has("Kept")).isTrue();
    }

    private static String reference(JsonNode merged, String path) {
        return merged.path("paths").path(path).at("/get/schema/$ref").asText();
    }

    private static JsonNode document(String path, String type) throws JsonProcessingException {
        return JSON.readTree("""
                {"paths": {"%s": {"get": {"schema": {"$ref": "#/components/schemas/Thing"},
                                            "also": {"$ref": "#/components/schemas/Same"}}}},
                 "components": {"schemas": {"Thing": {"type": "%s"}, "Same": {"type": "boolean"}}}}
                """.formatted(path, type));
    }
}
