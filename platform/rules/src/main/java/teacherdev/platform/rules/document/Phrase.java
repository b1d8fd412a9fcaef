package teacherdev.platform.rules.document;

import java.util.Objects;

/**
 * An expression as it is written.
 *
 * @param path where it stands in the document
 */
public record Phrase(String text, String path) {
    public Phrase {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(path, "path");
    }
}
