package teacherdev.training.credit.rules;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Type;

/**
 * A credit scheme at work 学分折算: the worth of all activities of a teacher in a period, so that caps over several of them hold.
 *
 * @param hash of the document; conversions with the same hash give the same worth
 */
public record Conversion(String hash, Program program, Mapping mapping) {

    private static final String TEACHER = "teacher";
    private static final int PLACES = 2;

    /** A check that an activity does not fulfil, in the document's words. */
    public record Unmet(String field, Message text) {}

    /** The facts that the document knows; a fact with another name would be silently lost. */
    public Set<String> knownFacts() {
        return fields().keySet();
    }

    /** Whether the document has the list of activities and the step that the mapping names. */
    public boolean isWhole() {
        return !fields().isEmpty() && hasStep(mapping.credits());
    }

    /** Whether the document has every step that the mapping names as a check. */
    public boolean hasItsChecks() {
        return mapping.checks().keySet().stream().allMatch(this::hasStep);
    }

    private boolean hasStep(String id) {
        return program.scheme().steps().stream().anyMatch(step -> step.id().equals(id));
    }

    /** The checks that an activity, which the rule can value, does not fulfil by itself. */
    public List<Unmet> unmet(int periodYear, Activity activity) {
        if (mapping.checks().isEmpty()) {
            return List.of();
        }
        return run(periodYear, List.of(activity)).refusals().stream()
                .filter(refusal -> mapping.checks().containsKey(refusal.step()))
                .map(refusal -> new Unmet(mapping.checks().get(refusal.step()), refusal.text()))
                .toList();
    }

    /** @param periodYear the year in which the period begins */
    public Worth worth(int periodYear, List<Activity> activities) {
        Outcome outcome = run(periodYear, activities);
        if (!outcome.findings().isEmpty()) {
            return new Worth.Refused(outcome.findings());
        }
        Map<String, Object> steps = new HashMap<>(outcome.schemeValues());
        steps.putAll(outcome.values(0));
        return new Worth.Of(
                outcome.number(mapping.credits(), 0)
                        .orElseThrow(() -> new IllegalStateException("the scheme has no number " + mapping.credits()))
                        .toDecimal(PLACES, RoundingMode.HALF_UP),
                steps);
    }

    private Outcome run(int periodYear, List<Activity> activities) {
        Map<String, Object> inputs = inputs(program.scheme().inputs(), periodYear);
        inputs.put(mapping.records(), activities.stream().map(this::record).toList());
        return program.run(
                inputs(program.scheme().schemeInputs(), periodYear), List.of(new PersonData(TEACHER, inputs)));
    }

    private Map<String, Object> inputs(Map<String, Input> declared, int periodYear) {
        return mapping.inputs().entrySet().stream()
                .filter(input ->
                        declared.containsKey(input.getKey()) && input.getValue().equals("periodYear"))
                .collect(Collectors.toMap(Map.Entry::getKey, _ -> periodYear));
    }

    /** Only the fields that the document asks for; a fact goes before what the ledger knows. */
    private Map<String, Object> record(Activity activity) {
        Map<String, Object> values = new HashMap<>();
        fields().forEach((name, field) -> {
            String fact = activity.facts().get(name);
            if (fact != null) {
                values.put(name, field.type() == Type.Scalar.BOOL ? (Object) Boolean.valueOf(fact) : fact);
            } else {
                mapping.value(name, activity).ifPresent(value -> values.put(name, value));
            }
        });
        return values;
    }

    private Map<String, Input> fields() {
        Input records = program.scheme().inputs().get(mapping.records());
        return records == null ? Map.of() : records.fields();
    }
}
