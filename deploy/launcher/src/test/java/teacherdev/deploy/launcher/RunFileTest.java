package teacherdev.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    Path folder;

    @Test
    void shouldBeReadAsItWasWritten() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder);
        RunFile run = new RunFile(
                11, true, "http://127.0.0.1:8080", Map.of("kafka", 12L), Map.of("gateway", "http://127.0.0.1:8080"));

        // When
        run.write(data);

        // Then
        assertThat(RunFile.read(data)).hasValue(run);
    }

    @Test
    void shouldBeIgnoredWhenItIsTornOrMissing() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder);
        assertThat(RunFile.read(data)).isEmpty();

        // When
        Files.writeString(data.runFile(), "{\"launcher\" : 1");

        // Then
        assertThat(RunFile.read(data)).isEmpty();
    }
}
