package teacherdev.evaluation.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which values differ between two runs. */
final class Effects {

    private Effects() {}

    /** The steps whose values differ, in the order of the documents. */
    static List<ComparisonAnswer.Effect> between(Map<String, Object> before, Map<String, Object> after) {
        Set<String> steps = new LinkedHashSet<>(before.keySet());
        steps.addAll(after.keySet());
        List<ComparisonAnswer.Effect> effects = new ArrayList<>();
        for (String step : steps) {
            Object from = before.get(step);
            Object to = after.get(step);
            BigDecimal difference = difference(from, to);
            if (difference == null ? !Objects.equals(from, to) : difference.signum() != 0) {
                effects.add(new ComparisonAnswer.Effect(
                        step, from, to, difference == null ? null : difference.toPlainString()));
            }
        }
        return effects;
    }

    private static BigDecimal difference(Object from, Object to) {
        if (!(from instanceof String before) || !(to instanceof String after)) {
            return null;
        }
        try {
            return new BigDecimal(after).subtract(new BigDecimal(before));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** The values of names that a document knows. */
    static Map<String, Object> only(Map<String, Object> values, Set<String> known) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(known);
        return kept;
    }
}
