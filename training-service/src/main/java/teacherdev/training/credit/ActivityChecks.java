package teacherdev.training.credit;

import java.util.List;
import java.util.Set;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.credit.RulesInForce.Ruling;
import teacherdev.training.credit.rules.Worth;
import teacherdev.training.problem.TrainingProblem;

/** Refuses an activity that the rule, or the lack of one, cannot value. */
final class ActivityChecks {

    private static final String FACTS = "facts";

    private ActivityChecks() {}

    /** What an older system or another place has counted is believed with evidence only. */
    static void requireEvidence(CreditRequest request) {
        if (request.origin() != null && request.origin() != Origin.ACTIVITY && request.evidence() == null) {
            throw ProblemException.ofField(
                    TrainingProblem.EVIDENCE_MISSING, "evidence", TrainingProblem.EVIDENCE_MISSING.title());
        }
    }

    /** Where an hour counts as an hour there must be hours, and nothing reads facts. */
    static void requirePlain(CreditEntry entry) {
        if (entry.kind() != EntryKind.GRANT) {
            return;
        }
        requireKnown(entry, Set.of());
        if (entry.activityHours().signum() == 0) {
            throw ProblemException.ofField(
                    TrainingProblem.HOURS_MISSING, "hours", TrainingProblem.HOURS_MISSING.title());
        }
    }

    /** The rule knows every fact and can value the activity by itself. */
    static void requireReadable(CreditEntry entry, Ruling ruling) {
        requireKnown(entry, ruling.conversion().knownFacts());
        if (entry.activityHours().signum() == 0 && entry.facts().isEmpty()) {
            throw ProblemException.ofField(
                    TrainingProblem.HOURS_MISSING, "hours", TrainingProblem.HOURS_MISSING.title());
        }
        if (ruling.conversion().worth(ruling.period().firstYear(), List.of(entry.readable()))
                instanceof Worth.Refused refused) {
            throw refusal(refused, entry, ruling);
        }
    }

    private static ProblemException refusal(Worth.Refused refused, CreditEntry entry, Ruling ruling) {
        return ProblemException.ofAll(
                TrainingProblem.CREDIT_RULE_REFUSES,
                TrainingProblem.CREDIT_RULE_REFUSES.title(),
                refused.findings().stream()
                        .map(finding -> culprit(finding, entry, ruling))
                        .toList());
    }

    /** The field of the request that is to blame: a fact, or the ledger's own value that the document reads by this name. */
    private static Culprit culprit(Finding finding, CreditEntry entry, Ruling ruling) {
        String name = finding.field() == null
                ? ""
                : finding.field().substring(finding.field().lastIndexOf('.') + 1);
        String source = ruling.conversion().mapping().fields().get(name);
        return new Culprit(
                source == null || entry.facts().containsKey(name) ? FACTS + "." + name : source,
                finding.code().name(),
                Text.of(finding.hint().en(), finding.hint().zh()));
    }

    private static void requireKnown(CreditEntry entry, Set<String> known) {
        entry.facts().keySet().stream()
                .filter(fact -> !known.contains(fact))
                .findFirst()
                .ifPresent(fact -> {
                    throw ProblemException.ofField(
                            TrainingProblem.FACT_NOT_ASKED, FACTS + "." + fact, TrainingProblem.FACT_NOT_ASKED.title());
                });
    }
}
