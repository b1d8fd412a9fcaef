package teacherdev.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTest {

    @TempDir
    Path folder;

    @Test
    void shouldStopOnlyProcessesThatNameTheDataFolder() throws Exception {
        // Given
        DataFolder ours = new DataFolder(folder.resolve("ours"));
        Process left = processOf(ours);
        Process foreign = processOf(new DataFolder(folder.resolve("ours-too")));
        try {
            // When
            var stopped = EarlierRun.stopOrphans(ours);

            // Then
            assertThat(stopped).containsExactly("a process (pid " + left.pid() + ")");
            assertThat(left.isAlive()).isFalse();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            left.destroyForcibly();
            foreign.destroyForcibly();
        }
    }

    @Test
    void shouldNotTakeAnotherProgramWithTheSamePidForTheLauncher() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder);
        Process other = processOf(data);
        new RunFile(other.pid(), true, "http://127.0.0.1:8080", Map.of(), Map.of()).write(data);

        // When
        var launcher = EarlierRun.launcher(data);

        // Then
        assertThat(launcher).isEmpty();
        other.destroyForcibly();
    }

    @Test
    void shouldLetOneLauncherIntoADataFolder() throws Exception {
        // Given
        DataFolder data = new DataFolder(folder);
        try (RunLock lock = RunLock.take(data).orElseThrow()) {
            // When / Then
            assertThat(lock.lock().isValid()).isTrue();
            assertThat(RunLock.take(data)).isEmpty();
        }
        assertThat(RunLock.take(data)).isPresent();
    }

    // A shell that waits for its input, with the mark among its arguments.
    private static Process processOf(DataFolder data) throws Exception {
        return new ProcessBuilder("sh", "-c", "read line", EarlierRun.mark(data)).start();
    }
}
