package teacherdev.training.credit;

import java.util.List;
import java.util.Set;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
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

    /** The rule knows every fact, can value the activity by itself, and its checks hold. */
    static void requireReadable(CreditEntry entry, Ruling ruling) {
        requireReadable(entry, ruling, Set.of());
    }

    /** Of a claim whoever claims says what she can say; what approvers say is theirs. */
    static void requireClaimant(CreditEntry entry, Ruling ruling) {
        entry.facts().keySet().stream()
                .filter(ruling.conversion().mapping().approverFacts()::contains)
                .findFirst()
                .ifPresent(fact -> {
                    throw ProblemException.ofField(
                            TrainingProblem.FACT_OF_APPROVER,
                            FACTS + "." + fact,
                            TrainingProblem.FACT_OF_APPROVER.title());
                });
    }

    /**
     * The same of an activity of which something is still to be said.
     *
     * @param later facts that may be missing
     */
    static void requireReadable(CreditEntry entry, Ruling ruling, Set<String> later) {
        requireKnown(entry, ruling.conversion().knownFacts());
        if (entry.activityHours().signum() == 0 && entry.facts().isEmpty()) {
            throw ProblemException.ofField(
                    TrainingProblem.HOURS_MISSING, "hours", TrainingProblem.HOURS_MISSING.title());
        }
        if (ruling.conversion().worth(ruling.period().firstYear(), List.of(entry.readable()))
                instanceof Worth.Refused refused) {
            refuse(refused.findings().stream()
                    .map(finding -> culprit(finding, entry, ruling))
                    .filter(culprit -> !isMissingStill(culprit, later))
                    .toList());
            return;
        }
        refuse(ruling.conversion().unmet(ruling.period().firstYear(), entry.readable()).stream()
                .map(unmet -> new Culprit(
                        field(unmet.field(), entry, ruling),
                        FindingCode.OUT_OF_BOUNDS.name(),
                        Text.of(unmet.text().en(), unmet.text().zh())))
                .toList());
    }

    private static boolean isMissingStill(Culprit culprit, Set<String> later) {
        return culprit.code().equals(FindingCode.MISSING_VALUE.name())
                && culprit.field().startsWith(FACTS + ".")
                && later.contains(culprit.field().substring(FACTS.length() + 1));
    }

    private static void refuse(List<Culprit> culprits) {
        if (!culprits.isEmpty()) {
            throw ProblemException.ofAll(
                    TrainingProblem.CREDIT_RULE_REFUSES, TrainingProblem.CREDIT_RULE_REFUSES.title(), culprits);
        }
    }

    /** The field of the request that is to blame: a fact, or the ledger's own value that the document reads by this name. */
    private static Culprit culprit(Finding finding, CreditEntry entry, Ruling ruling) {
        String name = finding.field() == null
                ? ""
                : finding.field().substring(finding.field().lastIndexOf('.') + 1);
        return new Culprit(
                field(name, entry, ruling),
                finding.code().name(),
                Text.of(finding.hint().en(), finding.hint().zh()));
    }

    private static String field(String name, CreditEntry entry, Ruling ruling) {
        String source = ruling.conversion().mapping().fields().get(name);
        return source == null || entry.facts().containsKey(name) ? FACTS + "." + name : source;
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
