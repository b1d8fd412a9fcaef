package teacherdev.platform.rules.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import teacherdev.platform.rules.leaf.Type;

/**
 * A value that a person, a record or the scheme brings along.
 *
 * @param min the least permitted number, or null
 * @param max the greatest permitted number, or null
 * @param defaultValue what holds when the value is absent (a tree of plain values), or null: then it is missing
 * @param oneOf the permitted texts; empty if any
 * @param unit the unit for people to read, or null
 * @param source where the value comes from (manual, event, profile, result ...), or null
 * @param fields the inputs of a record, by name; empty unless the type is records
 */
public record Input(
        String name,
        Type type,
        java.math.BigDecimal min,
        java.math.BigDecimal max,
        Object defaultValue,
        List<String> oneOf,
        String unit,
        String source,
        Map<String, Input> fields,
        String path) {

    public Input {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        oneOf = List.copyOf(oneOf);
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
