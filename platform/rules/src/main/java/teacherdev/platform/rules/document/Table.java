package teacherdev.platform.rules.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.leaf.Type;

/**
 * A table with one to three keys.
 *
 * @param depth the number of keys
 * @param rows a tree of maps as deep as there are keys; a default key ({@code 其他}, {@code else}) may end a branch early
 * @param type the type of every cell
 */
public record Table(String name, int depth, Map<String, Object> rows, Type.Scalar type, String path) {

    /** The keys that stand for every key that is not named. */
    public static final Set<String> DEFAULT_KEYS = Set.of("其他", "else");

    public Table {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** The cell for the keys, by default keys where they are not named; null if there is none. */
    public Object cell(List<String> keys) {
        return cell(rows, keys, 0);
    }

    private static Object cell(Object branch, List<String> keys, int depth) {
        if (!(branch instanceof Map<?, ?> map)) {
            return branch;
        }
        Object next = map.get(keys.get(depth));
        Object found = next == null ? null : cell(next, keys, depth + 1);
        if (found != null) {
            return found;
        }
        for (String defaultKey : DEFAULT_KEYS) {
            Object otherwise = map.get(defaultKey);
            if (otherwise != null) {
                return cell(otherwise, keys, depth + 1);
            }
        }
        return null;
    }
}
