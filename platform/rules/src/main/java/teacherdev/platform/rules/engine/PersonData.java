package teacherdev.platform.rules.engine;

import java.util.Map;
import java.util.Objects;

/**
 * A person of a run.
 *
 * @param inputs plain values by the names of the document's inputs: numbers (or decimal strings), texts, booleans, ISO
 *     dates, lists, and lists of maps for records
 */
public record PersonData(String id, Map<String, Object> inputs) {
    public PersonData {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(inputs, "inputs");
    }
}
