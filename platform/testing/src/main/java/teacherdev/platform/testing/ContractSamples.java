package teacherdev.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The contracts: their schemas and golden samples, read from the module platform-contracts. */
public final class ContractSamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /** A golden sample: its file name and its JSON. */
    public record Sample(String name, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    private ContractSamples() {}

    /** What is wrong with an event's data by its contract; empty when nothing is. */
    public static Set<ValidationMessage> faults(String topic, String event, String json) {
        try {
            return SCHEMAS.getSchema(resource(schemaPath(topic, event)), configuration())
                    .validate(JSON.readTree(json));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("the data of " + event + " is not JSON", notJson);
        }
    }

    private static com.networknt.schema.SchemaValidatorsConfig configuration() {
        return com.networknt.schema.SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .build();
    }

    /** The golden samples of an event. */
    public static List<Sample> samples(String topic, String event) {
        String prefix = event + ".v1.";
        return files("contracts/" + topic + "/samples").stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> new Sample(name, resource("contracts/" + topic + "/samples/" + name)))
                .toList();
    }

    /** The names of all events of a topic. */
    public static List<String> events(String topic) {
        return files("contracts/" + topic).stream()
                .filter(name -> name.endsWith(".v1.schema.json"))
                .map(name -> name.substring(0, name.length() - ".v1.schema.json".length()))
                .toList();
    }

    /** A schema as JSON. */
    public static JsonNode schema(String topic, String event) {
        try {
            return JSON.readTree(resource(schemaPath(topic, event)));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("the schema of " + event + " is not JSON", notJson);
        }
    }

    private static String schemaPath(String topic, String event) {
        return "contracts/" + topic + "/" + event + ".v1.schema.json";
    }

    /** The text of a file of the contracts. */
    public static String resource(String path) {
        try (InputStream stream = ContractSamples.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new AssertionError("no contract file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> files(String folder) {
        URL url = ContractSamples.class.getClassLoader().getResource(folder);
        if (url == null) {
            throw new AssertionError("no contract folder " + folder);
        }
        try {
            if (!"jar".equals(url.getProtocol())) {
                return names(Path.of(url.toURI()));
            }
            URI jar = URI.create(url.toString().split("!", 2)[0]);
            try (FileSystem opened = FileSystems.newFileSystem(jar, Map.of())) {
                return names(opened.getPath("/" + folder));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
