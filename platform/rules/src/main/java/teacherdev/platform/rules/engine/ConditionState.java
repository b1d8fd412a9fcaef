package teacherdev.platform.rules.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import teacherdev.platform.rules.finding.Message;

/**
 * A condition of a require step for one person, met or not.
 *
 * @param step the id of the step
 * @param path where the condition stands in the document; together with the step it names the condition
 * @param expression the condition as it is written, or null for several in one
 * @param text the condition in words, with this person's values
 * @param reads the names that it reads, with their values as shown; null for one that is not given
 * @param facts the inputs that these values were computed from
 * @param note the article of the plan, or null
 */
public record ConditionState(
        String step,
        String path,
        String expression,
        boolean met,
        Message text,
        Map<String, Object> reads,
        Map<String, Object> facts,
        String note) {

    public ConditionState {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(path, "path");
        reads = Collections.unmodifiableMap(new LinkedHashMap<>(reads));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
