package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicies;
import teacherdev.evaluation.cycle.AssessmentPolicy;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleQueries;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.Participants;
import teacherdev.evaluation.cycle.Touches;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.evaluation.result.rules.Grading;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;

/**
 * Corrects a cycle whose results are public or final: the same scheme over the inputs as they are known now. Those whose
 * values changed get a new version; everything before stays readable, and the difference sheet says what changed and why.
 */
@ApplicationScoped
class CorrectingCycles {

    private final CycleStore store;
    private final CycleQueries queries;
    private final Participants participants;
    private final AssessmentPolicies policies;
    private final Touches touches;
    private final Evaluation evaluation;
    private final Differences differences;
    private final StandingTwice standing;
    private final Corrections corrections;
    private final RaisingGrades raising;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    CorrectingCycles(
            CycleStore store,
            CycleQueries queries,
            Participants participants,
            AssessmentPolicies policies,
            Touches touches,
            Evaluation evaluation,
            Differences differences,
            StandingTwice standing,
            Corrections corrections,
            RaisingGrades raising,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.participants = participants;
        this.policies = policies;
        this.touches = touches;
        this.evaluation = evaluation;
        this.differences = differences;
        this.standing = standing;
        this.corrections = corrections;
        this.raising = raising;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who stands twice since records were merged, and what a correction would change now; nothing is stored, and nothing is
     * computed if nothing was learned since the last run. A school sees of a county's cycle what concerns its own people.
     */
    List<Difference> pending(Access access, UUID cycleId) {
        Cycle cycle = queries.visible(access, cycleId);
        if (cycle.state() == CycleState.OPEN) {
            return List.of();
        }
        List<Difference> pending = new ArrayList<>(standing.pending(cycleId, access.scopeArray()));
        if (!touches.seen(cycleId).isEmpty()) {
            Set<UUID> within = new HashSet<>();
            participants.within(access, cycleId).forEach(person -> within.add(person.id()));
            changed(cycle).stream()
                    .filter(changed -> within.contains(changed.now().person().id()))
                    .forEach(changed -> pending.add(changed.difference()));
        }
        return pending;
    }

    private List<Differences.Changed> changed(Cycle cycle) {
        AssessmentPolicy policy = policies.of(cycle.rules(), cycle.censusOn());
        return differences.of(cycle.id(), evaluation.of(cycle, policy).people(), ComputingCycles.bands(policy));
    }

    /**
     * The id of the correction, new or, for a repeated key, of the one that the key made.
     *
     * @param self the teacher id of whoever corrects, or null
     */
    @Transactional
    UUID correct(Access access, UUID self, IdempotencyKey key, UUID cycleId, CorrectionRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> run(access, self, cycleId, request).toString()));
    }

    private UUID run(Access access, UUID self, UUID cycleId, CorrectionRequest request) {
        Cycle cycle = store.lock(access, cycleId);
        if (cycle.state() != CycleState.PUBLISHED && cycle.state() != CycleState.LOCKED) {
            throw CycleStore.inState(cycle);
        }
        List<UUID> seen = touches.seen(cycleId);
        AssessmentPolicy policy = policies.of(cycle.rules(), cycle.censusOn());
        Grading.Bands bands = ComputingCycles.bands(policy);
        Evaluation.Everybody everybody = evaluation.of(cycle, policy);
        List<Differences.Changed> changed = differences.of(cycleId, everybody.people(), bands);
        List<Evaluated> raised = raising.earned(self, cycle, bands, request.raises(), everybody.people());
        List<StandingTwice.Pair> twice = standing.named(self, cycleId, access.scopeArray(), request.standTwice());
        if (changed.isEmpty() && raised.isEmpty() && twice.isEmpty()) {
            throw new ProblemException(
                    EvaluationProblem.NOTHING_TO_CORRECT, EvaluationProblem.NOTHING_TO_CORRECT.title());
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        corrections.write(access, cycle, written(id, request.reason(), everybody, changed, raised), now);
        raising.raise(access, cycle, policy, raised, request.reason(), now);
        standing.explain(id, twice);
        touches.settle(cycleId, seen);
        audit.record(access, "EVALUATION_CYCLE_CORRECTED", "EVALUATION_CYCLE", cycleId);
        return id;
    }

    /** Whoever is raised gets a new version too, even if only her grade is another; her grade is written by itself. */
    private static Corrections.Written written(
            UUID id,
            String reason,
            Evaluation.Everybody everybody,
            List<Differences.Changed> changed,
            List<Evaluated> raised) {
        Map<UUID, Grade> regraded = new LinkedHashMap<>();
        Map<UUID, Evaluated> people = new LinkedHashMap<>();
        for (Differences.Changed one : changed) {
            people.put(one.now().person().id(), one.now());
            Grade after = one.difference().gradeAfter();
            if (after != null && after != one.difference().gradeBefore()) {
                regraded.put(one.now().person().id(), after);
            }
        }
        for (Evaluated one : raised) {
            people.put(one.person().id(), one);
            regraded.remove(one.person().id());
        }
        return new Corrections.Written(id, reason, everybody, List.copyOf(people.values()), regraded);
    }
}
