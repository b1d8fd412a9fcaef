package teacherdev.platform.rules.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ready schemes that are shipped with the system: national defaults and public plans, each a YAML document. */
public final class SchemeLibrary {

    private static final String FOLDER = "/teacherdev/schemes/";

    private static final List<Entry> ENTRIES = index();

    private SchemeLibrary() {}

    /**
     * A shipped document.
     *
     * @param kind what it decides: PAY, TITLE, CREDIT, MENTORSHIP or EVALUATION
     */
    public record Entry(String id, String kind) {}

    /** What is shipped, in the order of the index. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** Whether a document of this id is shipped. */
    public static boolean has(String id) {
        return ENTRIES.stream().anyMatch(entry -> entry.id().equals(id));
    }

    private static List<Entry> index() {
        try (BufferedReader index =
                new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
            return index.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" "))
                    .map(words -> new Entry(words[0], words[1]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The document as UTF-8 text; the id is one of the index. */
    public static InputStream open(String id) {
        return resource(id + ".yaml");
    }

    private static InputStream resource(String name) {
        InputStream resource = SchemeLibrary.class.getResourceAsStream(FOLDER + name);
        if (resource == null) {
            throw new IllegalArgumentException(name + " is not shipped");
        }
        return resource;
    }
}
