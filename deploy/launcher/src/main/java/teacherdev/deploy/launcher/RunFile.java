package teacherdev.deploy.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is running, for scripts and for the next start.
 *
 * @param launcher the process id of the launcher
 * @param ready whether every process answered
 * @param gateway the address of the public port
 * @param processes the process id of each process by its name
 * @param urls the inner address of each process by its name
 */
public record RunFile(
        long launcher, boolean ready, String gateway, Map<String, Long> processes, Map<String, String> urls) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public RunFile {
        processes = new TreeMap<>(processes);
        urls = new TreeMap<>(urls);
    }

    void write(DataFolder data) throws IOException {
        Path fresh = data.root().resolve("run.json.new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), this);
        Files.move(fresh, data.runFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the last start wrote; empty when there is none or it cannot be read. */
    static Optional<RunFile> read(DataFolder data) {
        try {
            return Files.exists(data.runFile())
                    ? Optional.of(JSON.readValue(data.runFile().toFile(), RunFile.class))
                    : Optional.empty();
        } catch (IOException stale) {
            return Optional.empty();
        }
    }

    static void delete(DataFolder data) throws IOException {
        Files.deleteIfExists(data.runFile());
    }
}
