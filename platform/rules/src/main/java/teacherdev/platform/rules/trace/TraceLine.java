package teacherdev.platform.rules.trace;

import java.util.Collections;
import java.util.Map;
import teacherdev.platform.rules.finding.Message;

/**
 * One line of a trace: a step, its value for a person and the reason. The maps are handed over to it, not copied: traces are
 * written for hundreds of people at once.
 *
 * @param step the id of the step
 * @param kind the kind of the step, as in the document
 * @param value the value as it is shown; null if there is none
 * @param expression the expression as it is written, or null
 * @param inputs the names that were read, with their values as shown
 * @param details what else decided, depending on the kind
 * @param note the article of the plan, or null
 * @param text the whole line in words
 */
public record TraceLine(
        String step,
        String kind,
        Object value,
        String unit,
        String expression,
        Map<String, Object> inputs,
        Map<String, Object> details,
        String note,
        Message text) {

    public TraceLine {
        inputs = Collections.unmodifiableMap(inputs);
        details = Collections.unmodifiableMap(details);
    }
}
