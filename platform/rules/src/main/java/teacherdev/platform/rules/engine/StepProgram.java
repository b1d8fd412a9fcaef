package teacherdev.platform.rules.engine;

import java.util.List;
import teacherdev.platform.rules.document.Step;

/**
 * A compiled step.
 *
 * @param kind the word of the document for its kind
 * @param expression the expression that matters most, as it is written, or null
 * @param uses the names that it reads
 */
record StepProgram(Step step, String kind, Variable variable, Action action, String expression, List<Variable> uses) {

    /** Whether its line reads the same in every trace: computed once, from names that are computed once. */
    boolean isOfScheme() {
        return variable.level() instanceof Level.OfScheme
                && uses.stream().allMatch(used -> used.level() instanceof Level.OfScheme);
    }
}
