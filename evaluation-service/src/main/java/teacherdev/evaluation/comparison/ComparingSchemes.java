package teacherdev.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.document.TimeAllowed;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.web.access.Access;

/** Puts two documents side by side; nothing is stored. */
@ApplicationScoped
class ComparingSchemes {

    private final SchemePrograms programs;
    private final ComparedDocuments documents;

    ComparingSchemes(SchemePrograms programs, ComparedDocuments documents) {
        this.programs = programs;
        this.documents = documents;
    }

    ComparisonAnswer compare(Access access, ComparisonRequest request) {
        Map<String, Object> from = documents.of(access, request.from());
        Map<String, Object> to = documents.of(access, request.to());
        List<ComparisonAnswer.Change> changes = ComparedDocuments.changes(from, to);
        Outcome before = outcome(programs.program(from), request);
        Outcome after = outcome(programs.program(to), request);
        List<ComparisonAnswer.PersonEffect> people = new ArrayList<>();
        for (int i = 0; i < request.people().size(); i++) {
            List<ComparisonAnswer.Effect> effects = Effects.between(before.values(i), after.values(i));
            if (!effects.isEmpty()) {
                people.add(new ComparisonAnswer.PersonEffect(before.personId(i), effects));
            }
        }
        return new ComparisonAnswer(changes, Effects.between(before.schemeValues(), after.schemeValues()), people);
    }

    private static Outcome outcome(Program program, ComparisonRequest request) {
        Set<String> known = program.scheme().inputs().keySet();
        List<PersonData> people = request.people().stream()
                .map(person -> new PersonData(person.id(), Effects.only(person.inputs(), known)))
                .toList();
        Outcome outcome = program.run(
                Effects.only(
                        request.schemeInputs(), program.scheme().schemeInputs().keySet()),
                people,
                TimeAllowed.perRequest());
        if (!outcome.findings().isEmpty()) {
            throw Findings.problem(EvaluationProblem.DATA_REFUSED, outcome.findings());
        }
        return outcome;
    }
}
