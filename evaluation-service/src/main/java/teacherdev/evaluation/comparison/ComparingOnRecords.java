package teacherdev.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.scheme.AdoptedSchemes;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * Runs two documents on what a finished cycle or pool was computed from; nothing is stored. Who may see sums only compares
 * adopted versions on the recorded values, as a document of her own could be written to single a person out.
 */
@ApplicationScoped
class ComparingOnRecords {

    private final SchemePrograms programs;
    private final ComparedDocuments documents;
    private final AdoptedSchemes adopted;

    ComparingOnRecords(SchemePrograms programs, ComparedDocuments documents, AdoptedSchemes adopted) {
        this.programs = programs;
        this.documents = documents;
        this.adopted = adopted;
    }

    RecordedAnswer compare(Access access, Recorded recorded, RecordedRequest request) {
        if (recorded.people().size() > Recorded.PEOPLE_MAX) {
            throw Findings.problem(EvaluationProblem.DATA_REFUSED, List.of(tooMany()));
        }
        if (!recorded.personsShown()) {
            requireEnough(recorded, request);
        }
        Map<String, Object> from = document(access, recorded, used(recorded, request), "from");
        Map<String, Object> to = document(access, recorded, request.to(), "to");
        RecordedOutcome before = outcome(from, recorded, request);
        RecordedOutcome after = outcome(to, recorded, request);
        return answer(ComparedDocuments.changes(from, to), recorded, before, after);
    }

    private static RecordedAnswer answer(
            List<ComparisonAnswer.Change> changes, Recorded recorded, RecordedOutcome before, RecordedOutcome after) {
        RecordedTotals totals = new RecordedTotals();
        List<ComparisonAnswer.PersonEffect> people = new ArrayList<>();
        int changed = 0;
        for (Recorded.Person person : recorded.people()) {
            Map<String, Object> was = before.values(person.id());
            Map<String, Object> is = after.values(person.id());
            List<ComparisonAnswer.Effect> effects = Effects.between(was, is);
            totals.count(was, is, effects);
            changed += effects.isEmpty() ? 0 : 1;
            if (!effects.isEmpty() && people.size() < RecordedAnswer.PEOPLE_SHOWN_MAX) {
                people.add(new ComparisonAnswer.PersonEffect(person.id(), effects));
            }
        }
        int cellMin = recorded.personsShown() ? 0 : recorded.cellMin();
        return new RecordedAnswer(
                changes,
                recorded.people().size(),
                RecordedTotals.isHidingNobody(changed, cellMin) ? changed : null,
                totals.shown(before.outcome(), after.outcome(), cellMin),
                recorded.personsShown()
                        ? Effects.between(
                                before.outcome().schemeValues(), after.outcome().schemeValues())
                        : null,
                recorded.personsShown() ? people : null);
    }

    private static void requireEnough(Recorded recorded, RecordedRequest request) {
        if (recorded.people().size() < recorded.cellMin()) {
            throw new ProblemException(
                    EvaluationProblem.CELL_TOO_SMALL, Text.of("Too few people to show sums", "人数过少,不显示合计"));
        }
        if (!request.isPlain()) {
            throw notAdopted(request.schemeInputs().isEmpty() ? "assumed" : "schemeInputs");
        }
    }

    private static Object used(Recorded recorded, RecordedRequest request) {
        if (request.from() != null) {
            return request.from();
        }
        if (recorded.schemeId() == null) {
            throw ProblemException.ofField(
                    EvaluationProblem.SCHEME_NOT_USABLE,
                    "from",
                    Text.of("It was computed without a scheme; name one", "当时未使用方案,请指明对比的方案"));
        }
        return recorded.schemeId().toString();
    }

    private Map<String, Object> document(Access access, Recorded recorded, Object given, String field) {
        boolean isOwn =
                recorded.schemeId() != null && recorded.schemeId().toString().equals(given);
        if (recorded.personsShown() && !isOwn) {
            return documents.of(access, given);
        }
        return adopted.version(id(given, field), recorded.path())
                .map(version -> DocumentText.stored(version.document()))
                .orElseThrow(() -> notAdopted(field));
    }

    private static UUID id(Object given, String field) {
        try {
            return UUID.fromString(String.valueOf(given));
        } catch (IllegalArgumentException _) {
            throw notAdopted(field);
        }
    }

    private RecordedOutcome outcome(Map<String, Object> document, Recorded recorded, RecordedRequest request) {
        RecordedOutcome outcome = RecordedOutcome.of(programs.program(document), recorded, request);
        List<Finding> findings = outcome.outcome().findings();
        if (!findings.isEmpty()) {
            throw Findings.problem(
                    EvaluationProblem.DATA_REFUSED,
                    recorded.personsShown()
                            ? findings
                            : findings.stream()
                                    .map(ComparingOnRecords::withoutPerson)
                                    .distinct()
                                    .toList());
        }
        return outcome;
    }

    /** A hint may quote a person's value. */
    private static Finding withoutPerson(Finding finding) {
        return Finding.at(
                "people",
                finding.code(),
                null,
                Message.of("记录的数据不符合该方案", "what was recorded does not fit this scheme"));
    }

    private static ProblemException notAdopted(String field) {
        return ProblemException.ofField(
                EvaluationProblem.SCHEME_NOT_USABLE,
                field,
                Text.of(
                        "Who sees sums only compares adopted versions of this organisation on the recorded values",
                        "仅可见合计的用户只能以该单位已通过的方案版本、按原始记录对比"));
    }

    private static Finding tooMany() {
        return Finding.at(
                "people",
                FindingCode.LIMIT_EXCEEDED,
                null,
                Message.of(
                        "人数超过 " + Recorded.PEOPLE_MAX + ",请按学校分别对比",
                        "more than " + Recorded.PEOPLE_MAX + " people; compare school by school"));
    }
}
