package teacherdev.evaluation.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.platform.rules.document.SchemeLibrary;

/** A document of the library as it is shipped. */
public record ShippedScheme(String id, String kind, Map<String, Object> document) {

    private static final String NATIONAL = "national-";

    /** All of them, read from the jar. */
    public static List<ShippedScheme> all() {
        return SchemeLibrary.entries().stream()
                .map(entry -> new ShippedScheme(entry.id(), entry.kind(), read(entry.id())))
                .toList();
    }

    private static Map<String, Object> read(String id) {
        try (InputStream document = SchemeLibrary.open(id)) {
            return DocumentText.read(document.readAllBytes(), "application/yaml");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether it holds for the whole country unless a nearer node has its own. */
    public boolean isNational() {
        return id.startsWith(NATIONAL);
    }

    public String name() {
        return String.valueOf(document.get("scheme"));
    }

    public String source() {
        return String.valueOf(document.get("source"));
    }
}
