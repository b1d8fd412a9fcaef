package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicies;
import teacherdev.evaluation.cycle.AssessmentPolicy;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.cycle.Touches;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.evaluation.result.rules.Grading;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;

/**
 * Computes a cycle on command, in one transaction under the cycle's row lock: whatever dies in between, afterwards it is
 * either not computed or computed once. While nothing is public it may be computed again; decisions of persons on grades are
 * then to be taken again too, because the scores they rested on are others.
 */
@ApplicationScoped
class ComputingCycles {

    private final CycleStore store;
    private final AssessmentPolicies policies;
    private final Touches touches;
    private final Evaluation evaluation;
    private final ResultWriting writing;
    private final Computations computations;
    private final Seats seats;
    private final Grades grades;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    ComputingCycles(
            CycleStore store,
            AssessmentPolicies policies,
            Touches touches,
            Evaluation evaluation,
            ResultWriting writing,
            Computations computations,
            Seats seats,
            Grades grades,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.touches = touches;
        this.evaluation = evaluation;
        this.writing = writing;
        this.computations = computations;
        this.seats = seats;
        this.grades = grades;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the run, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID compute(Access access, IdempotencyKey key, UUID cycleId) {
        return UUID.fromString(idempotency.once(key, () -> run(access, cycleId).toString()));
    }

    private UUID run(Access access, UUID cycleId) {
        Cycle cycle = store.lock(access, cycleId);
        if (cycle.state() != CycleState.OPEN && cycle.state() != CycleState.COMPUTED) {
            throw CycleStore.inState(cycle);
        }
        List<UUID> seen = touches.seen(cycleId);
        AssessmentPolicy policy = policies.of(cycle.rules(), cycle.censusOn());
        Evaluation.Everybody everybody = evaluation.of(cycle, policy);
        UUID id = Ids.next();
        Instant now = clock.instant();
        int people = everybody.people().size();
        computations.add(
                access,
                cycle,
                new Computations.Run(
                        id, Computation.Kind.COMPUTATION, null, people, people, writing.json(everybody.schemeValues())),
                now);
        writing.write(id, everybody.people(), now);
        grades.set(
                graded(cycle, policy, everybody.people()),
                new Grades.Decision(Grades.Basis.COMPUTED, null, now, access.subject()));
        store.computed(cycleId, now);
        touches.settle(cycleId, seen);
        audit.record(access, "EVALUATION_CYCLE_COMPUTED", "EVALUATION_CYCLE", cycleId);
        return id;
    }

    private Map<UUID, Grade> graded(Cycle cycle, AssessmentPolicy policy, List<Evaluated> people) {
        Seats.OfCycle ofCycle = seats.of(cycle.id(), policy);
        List<Grading.Candidate> candidates = people.stream()
                .filter(one -> one.person().sheet() == SheetKind.TEACHING)
                .map(one -> one.candidate(ofCycle.countedIn().get(one.person().unit())))
                .toList();
        Map<UUID, Grade> given = new LinkedHashMap<>();
        Grading.grades(candidates, bands(policy), ofCycle.seats())
                .forEach((participant, grade) -> given.put(UUID.fromString(participant), grade));
        return given;
    }

    static Grading.Bands bands(AssessmentPolicy policy) {
        return new Grading.Bands(policy.excellentFrom(), policy.qualifiedFrom(), policy.basicallyQualifiedFrom());
    }
}
