package teacherdev.platform.rules.document;

import java.util.Objects;

/**
 * One step of a scheme; a step sees only the names before it.
 *
 * @param per null where the rule itself decides what it is computed for
 * @param when the condition under which the step applies, or null
 * @param otherwise the value where it does not apply, or null (then 0, or no value where 0 would be none)
 * @param min the least value, or null
 * @param max the greatest value, or null
 * @param cutAs a name for what {@code max} or {@code min} takes away, or null
 * @param note the article of the plan, or null
 */
public record Step(
        String id,
        Per per,
        Phrase when,
        Phrase otherwise,
        Phrase min,
        Phrase max,
        String cutAs,
        Rounding round,
        String unit,
        String label,
        String note,
        Rule rule,
        String path) {

    public Step {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
    }
}
