package teacherdev.training.credit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import teacherdev.platform.rules.document.Step;
import teacherdev.training.credit.RulesInForce.Ruling;
import teacherdev.training.credit.rules.Chain;

/** Says why an entry counts what it counts: what it changed in the steps of the rule. */
final class RuleSteps {

    private RuleSteps() {}

    /** The steps that changed, as stored JSON. */
    static String between(Chain before, Chain after, Ruling ruling) {
        Map<String, Object> old = before.steps(ruling.conversion());
        Map<String, Object> now = after.steps(ruling.conversion());
        List<RuleStep> changed = ruling.conversion().program().scheme().steps().stream()
                .filter(step -> !Objects.equals(old.get(step.id()), now.get(step.id())))
                .map(step -> step(step, old, now))
                .toList();
        return StoredJson.ofSteps(changed);
    }

    private static RuleStep step(Step step, Map<String, Object> old, Map<String, Object> now) {
        return new RuleStep(step.id(), text(old.get(step.id())), text(now.get(step.id())), step.unit(), step.note());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
