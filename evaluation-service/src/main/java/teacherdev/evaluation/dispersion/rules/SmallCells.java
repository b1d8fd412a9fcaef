package teacherdev.evaluation.dispersion.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides groups that are too small to be shown, and as many more that the hidden ones cannot be computed back from a total:
 * those that are hidden together count at least the minimum, and are never one alone.
 */
public final class SmallCells {

    private SmallCells() {}

    /** The keys to hide. A cell of nobody tells nothing of anybody and needs no hiding. */
    public static <K> Set<K> hidden(Map<K, Integer> counts, int min) {
        List<Map.Entry<K, Integer>> ascending = new ArrayList<>(counts.entrySet());
        ascending.removeIf(cell -> cell.getValue() == 0);
        ascending.sort(Comparator.comparing(Map.Entry::getValue));
        Set<K> hidden = new HashSet<>();
        int people = 0;
        for (Map.Entry<K, Integer> cell : ascending) {
            boolean small = cell.getValue() < min;
            boolean exposed = !hidden.isEmpty() && (hidden.size() == 1 || people < min);
            if (!small && !exposed) {
                break;
            }
            hidden.add(cell.getKey());
            people += cell.getValue();
        }
        return hidden;
    }
}
