package teacherdev.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.document.TimeAllowed;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.scheme.SchemeDocuments;
import teacherdev.platform.rules.comparison.DocumentDifference;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.web.access.Access;

/** Puts two documents side by side; nothing is stored. */
@ApplicationScoped
class ComparingSchemes {

    private final SchemePrograms programs;
    private final SchemeDocuments documents;

    ComparingSchemes(SchemePrograms programs, SchemeDocuments documents) {
        this.programs = programs;
        this.documents = documents;
    }

    ComparisonAnswer compare(Access access, ComparisonRequest request) {
        Map<String, Object> from = document(access, request.from());
        Map<String, Object> to = document(access, request.to());
        List<ComparisonAnswer.Change> changes = DocumentDifference.between(from, to).stream()
                .map(change ->
                        new ComparisonAnswer.Change(change.path(), change.kind().name(), change.from(), change.to()))
                .toList();
        Outcome before = outcome(programs.program(from), request);
        Outcome after = outcome(programs.program(to), request);
        List<ComparisonAnswer.PersonEffect> people = new ArrayList<>();
        for (int i = 0; i < request.people().size(); i++) {
            List<ComparisonAnswer.Effect> effects = effects(before.values(i), after.values(i));
            if (!effects.isEmpty()) {
                people.add(new ComparisonAnswer.PersonEffect(before.personId(i), effects));
            }
        }
        return new ComparisonAnswer(changes, effects(before.schemeValues(), after.schemeValues()), people);
    }

    private Map<String, Object> document(Access access, Object given) {
        if (given instanceof String text) {
            try {
                return DocumentText.stored(documents.canonical(access, UUID.fromString(text)));
            } catch (IllegalArgumentException _) {
                return DocumentText.object(DocumentText.document(text));
            }
        }
        return DocumentText.object(given);
    }

    private static Outcome outcome(Program program, ComparisonRequest request) {
        Set<String> known = program.scheme().inputs().keySet();
        List<PersonData> people = request.people().stream()
                .map(person -> new PersonData(person.id(), only(person.inputs(), known)))
                .toList();
        Outcome outcome = program.run(
                only(request.schemeInputs(), program.scheme().schemeInputs().keySet()),
                people,
                TimeAllowed.perRequest());
        if (!outcome.findings().isEmpty()) {
            throw Findings.problem(EvaluationProblem.DATA_REFUSED, outcome.findings());
        }
        return outcome;
    }

    private static Map<String, Object> only(Map<String, Object> values, Set<String> known) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(known);
        return kept;
    }

    private static List<ComparisonAnswer.Effect> effects(Map<String, Object> before, Map<String, Object> after) {
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
}
