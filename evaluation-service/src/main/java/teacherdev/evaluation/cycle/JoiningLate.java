package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Takes in a person who came after the census day. */
@ApplicationScoped
class JoiningLate {

    private final CycleStore store;
    private final Census census;
    private final AssessmentPolicies policies;
    private final Touches touches;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;

    JoiningLate(
            CycleStore store,
            Census census,
            AssessmentPolicies policies,
            Touches touches,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit) {
        this.store = store;
        this.census = census;
        this.policies = policies;
        this.touches = touches;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Transactional
    UUID join(Access access, IdempotencyKey key, UUID cycleId, LateJoiner joiner) {
        return UUID.fromString(idempotency.once(key, () -> {
            organisations.keepPlaces();
            Cycle cycle = store.lock(access, cycleId);
            if (cycle.state() != CycleState.OPEN && cycle.state() != CycleState.COMPUTED) {
                throw CycleStore.inState(cycle);
            }
            int sheets = census.takeLate(
                    cycle, policies.of(cycle.rules(), cycle.censusOn()), joiner.on(), joiner.teacherId());
            if (sheets == 0) {
                throw ProblemException.ofField(
                        EvaluationProblem.NOT_A_PARTICIPANT,
                        "teacherId",
                        Text.of(
                                "She takes part already, or works nowhere in this organisation on that day",
                                "该教师已在名单中,或当日不在该机构任职"));
            }
            touches.joined(cycleId, joiner.teacherId(), Ids.next());
            audit.record(access, "EVALUATION_PARTICIPANT_ADDED", "TEACHER", joiner.teacherId());
            return joiner.teacherId().toString();
        }));
    }
}
