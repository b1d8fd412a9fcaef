package teacherdev.platform.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.rules.document.SchemeSchema;

/** The published grammar and the engine say the same. */
class SchemaTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream file = SchemeSchema.open()) {
            return JSON.readTree(file);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static JsonSchema validator() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);
    }

    static Stream<JsonNode> examples() {
        return StreamSupport.stream(SCHEMA.get("examples").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldAcceptEveryPublishedExampleAndReproduceItsFigures(JsonNode example) {
        // When
        Program program = Documents.program(example.toString());

        // Then
        assertThat(validator().validate(example)).isEmpty();
        assertThat(program.scheme().examples()).isNotEmpty();
        assertThat(ExampleCheck.failures(program)).isEmpty();
    }

    @Test
    void shouldPublishOneExamplePerKindOfStep() {
        // Given
        List<String> kinds = new ArrayList<>();
        SCHEMA.at("/$defs/step/oneOf")
                .forEach(kind -> kinds.add(kind.at("/required/0").asText()));

        // When
        List<String> shown = examples()
                .map(example -> example.get("scheme").asText().substring(2))
                .toList();

        // Then
        assertThat(shown).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(SchemeSchema.stepKinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"township-pool", "post-competition", "credit-cycle"})
    void shouldAcceptTheDocumentsOfTheDesign(String name) {
        JsonNode document = JSON.valueToTree(Documents.yaml(PublishedDocumentsTest.document(name)));

        assertThat(validator().validate(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{scheme: x, steps: [], stepz: []}",
                "{scheme: x}",
                "{scheme: x, steps: [{id: a, formula: 1, round: {place: 2}}]}",
                "{scheme: x, steps: [{id: a, formula: 1, lookup: {table: t, by: a}}]}",
                "{scheme: x, steps: [{id: a, share: {pool: 1}}]}",
                "{scheme: x, steps: [{id: 'if', formula: 1}]}",
                "{scheme: x, inputs: {a: {type: nummer}}, steps: []}",
                "{scheme: x, tables: {t: {a: {b: {c: {d: 1}}}}}, steps: []}",
                "{scheme: x, steps: [{id: a, segments: {of: 1, rows: [{upto: 3}]}}]}",
                "{scheme: x, steps: [{id: a, require: {check: true, txt: no}}]}"
            })
    void shouldRefuseWhatTheSchemaRefuses(String document) {
        JsonNode tree = JSON.valueToTree(Documents.yaml(document));

        assertThat(Documents.refusal(document)).isNotEmpty();
        if (!document.contains("'if'")) { // keywords are beyond a JSON Schema
            assertThat(validator().validate(tree)).isNotEmpty();
        }
    }
}
