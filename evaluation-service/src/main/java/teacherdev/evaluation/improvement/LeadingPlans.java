package teacherdev.evaluation.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.improvement.rules.PlanState;
import teacherdev.evaluation.improvement.rules.PlanState.Happening;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** What persons decide: to begin a plan, on a reassessment, on a deadline, to call it off. */
@ApplicationScoped
class LeadingPlans {

    /** For the surviving record, which the other services know, whichever the grade stands under. */
    private static final String INSERT = """
            insert into improvement_plan (id, teacher_id, cycle_id, school_id, path, state, due_on, version, created_at,
                created_by)
            select ?, coalesce(r.merged_into, p.teacher_id), p.cycle_id, p.school_id, p.path, 'OFF_TEACHING_ORDERED', ?, 1, ?, ?
            from evaluation_participant p
            left join roster_teacher r on r.teacher_id = p.teacher_id and r.merged_into is not null
            join evaluation_grade g on g.participant_id = p.id and g.superseded_at is null
            where p.cycle_id = ? and p.sheet = 'TEACHING' and g.grade in ('UNQUALIFIED', 'BASICALLY_QUALIFIED')
              and p.teacher_id
            """ + Records.HERS + "limit 1";

    private final Sql sql;
    private final Plans plans;
    private final CycleStore cycles;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    LeadingPlans(
            Sql sql,
            Plans plans,
            CycleStore cycles,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.cycles = cycles;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the plan, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID begin(Access access, IdempotencyKey key, PlanRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            organisations.keepPlaces();
            Cycle cycle = cycles.lock(access, request.cycleId());
            if (cycle.state() != CycleState.LOCKED) {
                throw CycleStore.inState(cycle);
            }
            UUID id = Ids.next();
            Constraints.refuse(
                    "improvement_plan_open",
                    () -> new ProblemException(EvaluationProblem.PLAN_OPEN, EvaluationProblem.PLAN_OPEN.title()),
                    () -> insert(access, id, cycle, request));
            plans.begin(plans.lock(id).orElseThrow(), request.reason(), access.subject());
            audit.record(access, "IMPROVEMENT_PLAN_BEGUN", "IMPROVEMENT_PLAN", id);
            return id.toString();
        }));
    }

    private void insert(Access access, UUID id, Cycle cycle, PlanRequest request) {
        LocalDate due = plans.due(cycle.rules(), PlanState.OFF_TEACHING_ORDERED);
        int inserted = sql.update(INSERT, id, due, clock.instant(), access.subject(), cycle.id(), request.teacherId());
        if (inserted == 0) {
            throw ProblemException.ofField(
                    EvaluationProblem.NOT_BELOW_STANDARD,
                    "teacherId",
                    Text.of("Her grade of this cycle is not below the standard", "该教师本周期等次未低于标准"));
        }
    }

    @Transactional
    void reassess(Access access, UUID id, long expectedVersion, PlanDecision.Reassessment reassessment) {
        Happening outcome = reassessment.passed() ? Happening.PASSED : Happening.NOT_PASSED;
        happen(access, id, expectedVersion, outcome, reassessment.note());
    }

    @Transactional
    void callOff(Access access, UUID id, long expectedVersion, PlanDecision.CallingOff callingOff) {
        happen(access, id, expectedVersion, Happening.CALLED_OFF, callingOff.note());
    }

    private void happen(Access access, UUID id, long expectedVersion, Happening happening, String note) {
        Plan plan = locked(access, id, expectedVersion);
        PlanState next = plan.state().after(happening).orElseThrow(() -> inState(plan));
        plans.move(plan, next, null, note, access.subject());
        audit.record(access, "IMPROVEMENT_" + happening, "IMPROVEMENT_PLAN", id);
    }

    /** Gives the present step more time, and orders it again. */
    @Transactional
    void extend(Access access, UUID id, long expectedVersion, PlanDecision.Deadline deadline) {
        Plan plan = locked(access, id, expectedVersion);
        if (plan.state().isOver()) {
            throw inState(plan);
        }
        if (!deadline.dueOn().isAfter(LocalDate.now(clock))) {
            throw ProblemException.ofField(
                    EvaluationProblem.CYCLE_DATES, "dueOn", Text.of("It must lie in the future", "期限应晚于今天"));
        }
        plans.move(plan, plan.state(), deadline.dueOn(), deadline.note(), access.subject());
        audit.record(access, "IMPROVEMENT_DEADLINE_SET", "IMPROVEMENT_PLAN", id);
    }

    private Plan locked(Access access, UUID id, long expectedVersion) {
        Plan plan = plans.lock(access, id).orElseThrow(LeadingPlans::notFound);
        Versions.requireSame(expectedVersion, plan.version());
        return plan;
    }

    private static ProblemException inState(Plan plan) {
        return new ProblemException(
                EvaluationProblem.PLAN_STATE, Text.of("The plan is " + plan.state(), "当前状态为 " + plan.state()));
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such plan in your scope", "您的管辖范围内没有该记录"));
    }
}
