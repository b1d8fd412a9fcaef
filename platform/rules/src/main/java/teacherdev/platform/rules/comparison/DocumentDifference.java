package teacherdev.platform.rules.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What two documents say differently: steps are compared by their ids, everything else by its place. */
public final class DocumentDifference {

    /** What happened to a place of the document. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One difference.
     *
     * @param path the place, such as {@code steps.奖金.share.weight}
     * @param from the value before as plain values, null if added
     * @param to the value after, null if removed
     */
    public record Change(String path, Kind kind, Object from, Object to) {}

    private final List<Change> changes = new ArrayList<>();

    private DocumentDifference() {}

    /** The differences in the order of the documents; empty if they say the same. */
    public static List<Change> between(Map<String, Object> from, Map<String, Object> to) {
        DocumentDifference difference = new DocumentDifference();
        difference.compare("", withStepsById(from), withStepsById(to));
        return List.copyOf(difference.changes);
    }

    private static Map<String, Object> withStepsById(Map<String, Object> document) {
        Map<String, Object> copy = new LinkedHashMap<>(document);
        if (document.get("steps") instanceof List<?> steps) {
            Map<String, Object> byId = new LinkedHashMap<>();
            for (Object step : steps) {
                byId.put(step instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : String.valueOf(step), step);
            }
            copy.put("steps", byId);
        }
        return copy;
    }

    private void compare(String path, Object from, Object to) {
        if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
            Set<Object> keys = new LinkedHashSet<>(before.keySet());
            keys.addAll(after.keySet());
            for (Object key : keys) {
                compare(path.isEmpty() ? String.valueOf(key) : path + "." + key, before.get(key), after.get(key));
            }
        } else if (from instanceof List<?> before && to instanceof List<?> after) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(
                        path + "[" + i + "]",
                        i < before.size() ? before.get(i) : null,
                        i < after.size() ? after.get(i) : null);
            }
        } else if (!isSame(from, to)) {
            Kind kind = from == null ? Kind.ADDED : to == null ? Kind.REMOVED : Kind.CHANGED;
            changes.add(new Change(path, kind, from, to));
        }
    }

    /** Numbers are the same however they are written. */
    private static boolean isSame(Object from, Object to) {
        if (from instanceof Number && to instanceof Number) {
            return new BigDecimal(from.toString()).compareTo(new BigDecimal(to.toString())) == 0;
        }
        return Objects.equals(from, to);
    }
}
