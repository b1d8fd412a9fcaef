package teacherdev.platform.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.rules.engine.Documents;
import teacherdev.platform.rules.engine.ExampleCheck;
import teacherdev.platform.rules.engine.Program;

/** What is shipped can be adopted. */
class LibraryTest {

    static Stream<SchemeLibrary.Entry> entries() {
        return SchemeLibrary.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldShipSchemesWhoseExamplesComeOut(SchemeLibrary.Entry entry) {
        Program program = Documents.program(CasesTest.document(entry.id()));

        assertThat(program.scheme().examples()).isNotEmpty();
        assertThat(ExampleCheck.failures(program)).isEmpty();
        assertThat(entry.kind()).isIn("PAY", "TITLE", "CREDIT", "MENTORSHIP", "EVALUATION");
    }

    @Test
    void shouldListEveryShippedDocument() throws IOException {
        Path folder =
                Path.of(SchemeLibrary.class.getResource("/teacherdev/schemes").getPath());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            entries().map(entry -> entry.id() + ".yaml").toList());
        }
    }
}
