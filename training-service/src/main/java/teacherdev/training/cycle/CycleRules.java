package teacherdev.training.cycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.adopted.AdoptedPolicies;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.problem.TrainingProblem;

/** What decides at each organisation, looked up once for each of them and each day while many teachers are judged. */
final class CycleRules {

    private static final String KIND = "CREDIT";

    private final CyclePolicy policy;
    private final AdoptedPrograms programs;
    private final Map<List<String>, AdoptedPolicies> policies = new HashMap<>();
    private final Map<Place, Rules> rules = new HashMap<>();
    private final Map<Place, Applicable> documents = new HashMap<>();

    private record Place(List<String> path, String code, LocalDate day) {}

    CycleRules(CyclePolicy policy, AdoptedPrograms programs) {
        this.policy = policy;
        this.programs = programs;
    }

    /** The same, where the policy data of an organisation have been read already. */
    static CycleRules knowing(
            CyclePolicy policy, AdoptedPrograms programs, List<String> path, AdoptedPolicies policies) {
        CycleRules rules = new CycleRules(policy, programs);
        rules.policies.put(path, policies);
        return rules;
    }

    /** The policy data that hold on a day. */
    Rules on(List<String> path, LocalDate day) {
        return rules.computeIfAbsent(
                new Place(path, "", day), _ -> policy.on(policies.computeIfAbsent(path, policy::along), day));
    }

    /** The scheme document that these policy data name; refuses one that is neither adopted nor shipped. */
    Applicable document(List<String> path, Rules of, LocalDate day) {
        return documents.computeIfAbsent(
                new Place(path, of.scheme(), day),
                _ -> programs.applicable(path, KIND, of.scheme(), day)
                        .or(() -> programs.shipped(of.scheme()))
                        .orElseThrow(CycleRules::unreadable));
    }

    static ProblemException unreadable() {
        return new ProblemException(
                TrainingProblem.CYCLE_RULE_UNREADABLE, TrainingProblem.CYCLE_RULE_UNREADABLE.title());
    }
}
