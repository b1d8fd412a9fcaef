package teacherdev.platform.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import teacherdev.platform.rules.document.SchemeSchema;
import teacherdev.platform.rules.engine.Documents;
import teacherdev.platform.rules.engine.ExampleCheck;
import teacherdev.platform.rules.engine.Program;

/**
 * Plans that authors wrote from the published grammar alone, each with people whose figures were worked out by hand or
 * with fractions outside the engine; the head of each file says what the plan is and where its figures come from.
 */
class PlansTest {

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream file = SchemeSchema.open()) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(new JsonMapper().readTree(file));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(PlansTest.class.getResource("/plans").getPath()))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void shouldGiveEveryFigureThatWasWorkedOutByHand(Path plan) throws IOException {
        // Given
        String document = Files.readString(plan);

        // When
        Program program = Documents.program(document);

        // Then
        assertThat(program.scheme().examples()).isNotEmpty();
        assertThat(ExampleCheck.failures(program)).isEmpty();
        assertThat(SCHEMA.validate(new JsonMapper().valueToTree(Documents.yaml(document))))
                .isEmpty();
    }
}
