package teacherdev.teacher.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import teacherdev.platform.rules.engine.ConditionState;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.Message;
import teacherdev.teacher.eligibility.rules.ProfileInput;

/**
 * What a reader learns of conditions that rest on breaches of ethics: whether they are met everybody learns, as everybody
 * learns what a case entails; what a case is about only those whose work it is, and the teacher herself.
 *
 * @param hidden the inputs that are not shown; empty for those who may read cases
 * @param shown the other inputs of the document
 */
record Discretion(Set<String> hidden, Set<String> shown) {

    static final Message ETHICS = Message.of("涉及师德失范的申报条件", "a condition about breaches of ethics");

    static Discretion of(Program program, boolean mayReadCases) {
        Map<Boolean, Set<String>> names = program.scheme().inputs().values().stream()
                .map(ProfileInput::of)
                .collect(Collectors.partitioningBy(
                        input -> !mayReadCases && input.fact().equals(ProfileFact.BREACHES.zh()),
                        Collectors.mapping(input -> input.input().name(), Collectors.toUnmodifiableSet())));
        return new Discretion(names.get(true), names.get(false));
    }

    boolean hidesNothing() {
        return hidden.isEmpty();
    }

    boolean hides(ConditionState state) {
        return state.facts().keySet().stream().anyMatch(hidden::contains);
    }

    /** The condition as the reader may see it: without words and values that were made of a case. */
    ConditionState of(ConditionState state) {
        if (!hides(state)) {
            return state;
        }
        Map<String, Object> facts = new LinkedHashMap<>(state.facts());
        facts.keySet().removeAll(hidden);
        return new ConditionState(
                state.step(), state.path(), state.expression(), state.met(), ETHICS, Map.of(), facts, state.note());
    }

    /** Why something could not be computed; of what may have been made of a case only that it could not. */
    Message hint(Finding finding) {
        return hidesNothing() || shown.contains(String.valueOf(finding.field())) ? finding.hint() : ETHICS;
    }
}
