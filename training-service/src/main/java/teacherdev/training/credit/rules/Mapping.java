package teacherdev.training.credit.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a document's names stand for what the ledger knows.
 *
 * @param records the document's list of activities
 * @param credits the step whose number a teacher's activities are worth
 * @param fields the ledger's value (hours, form, courseLevel, category, name, date, year) by the document's field name
 * @param inputs the ledger's value (periodYear) by the name of an input of the person or the scheme
 * @param checks the field that is to blame by the step of the document that an activity must fulfil by itself
 * @param approverFacts facts that whoever approves a claim says, such as a number within a range, and not who claims
 */
public record Mapping(
        String records,
        String credits,
        Map<String, String> fields,
        Map<String, String> inputs,
        Map<String, String> checks,
        Set<String> approverFacts) {

    public Mapping {
        fields = Map.copyOf(fields);
        inputs = Map.copyOf(inputs);
        checks = Map.copyOf(checks);
        approverFacts = Set.copyOf(approverFacts);
    }

    /** The ledger's value for a field of the document; empty where only a fact can give it. */
    Optional<Object> value(String field, Activity activity) {
        String source = fields.get(field);
        return source == null
                ? Optional.empty()
                : switch (source) {
                    case "hours" -> Optional.of(activity.hours());
                    case "form" -> Optional.of(activity.form());
                    case "courseLevel" -> Optional.of(activity.courseLevel());
                    case "category" ->
                        Optional.of(activity.category())
                                .filter(text -> !text.isEmpty())
                                .map(text -> text);
                    case "name" -> Optional.of(activity.name());
                    case "date" -> Optional.of(activity.date().toString());
                    case "year" -> Optional.of(activity.date().getYear());
                    default -> Optional.empty();
                };
    }
}
