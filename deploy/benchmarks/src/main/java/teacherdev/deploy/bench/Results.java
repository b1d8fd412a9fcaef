package teacherdev.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, by name, with the day and the machine. */
final class Results {

    private final Map<String, Object> figures = new LinkedHashMap<>();

    Results() {
        figures.put(
                "machine",
                Map.of(
                        "measuredAt",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "cores",
                        Runtime.getRuntime().availableProcessors(),
                        "system",
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        "java",
                        Runtime.version().toString()));
    }

    void put(String name, Object figure) {
        figures.put(name, figure);
    }

    void write(Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
    }
}
