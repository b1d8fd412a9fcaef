package teacherdev.training.cycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.runtime.adopted.AdoptedRules.Said;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.problem.TrainingProblem;

/** What decides at each organisation, looked up once for each of them while many teachers are judged. */
final class CycleRules {

    private final CyclePolicy policy;
    private final AdoptedPrograms programs;
    private final Map<List<String>, Said> said = new HashMap<>();
    private final Map<Place, Rules> rules = new HashMap<>();

    private record Place(List<String> path, LocalDate day) {}

    CycleRules(CyclePolicy policy, AdoptedPrograms programs) {
        this.policy = policy;
        this.programs = programs;
    }

    /** The policy data that hold on a day. */
    Rules on(List<String> path, LocalDate day) {
        return rules.computeIfAbsent(
                new Place(path, day), _ -> policy.on(along(path).policies(), day));
    }

    /** The scheme document that these policy data name; refuses one that is neither adopted nor shipped. */
    Applicable document(List<String> path, Rules of, LocalDate day) {
        return programs.applicable(along(path).schemes(), of.scheme(), day)
                .or(() -> programs.shipped(of.scheme()))
                .orElseThrow(CycleRules::unreadable);
    }

    private Said along(List<String> path) {
        return said.computeIfAbsent(path, policy::along);
    }

    static ProblemException unreadable() {
        return new ProblemException(
                TrainingProblem.CYCLE_RULE_UNREADABLE, TrainingProblem.CYCLE_RULE_UNREADABLE.title());
    }
}
