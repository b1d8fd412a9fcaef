package teacherdev.teacher.termgoal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.record.StandingRecords;
import teacherdev.teacher.termgoal.PrincipalTerms.Office;
import teacherdev.teacher.termgoal.rules.GoalState;

/** What the principal does: draft, rewrite, submit. */
@ApplicationScoped
class SettingGoals {

    private final GoalStore store;
    private final PrincipalTerms terms;
    private final StandingRecords records;
    private final Idempotency idempotency;

    SettingGoals(GoalStore store, PrincipalTerms terms, StandingRecords records, Idempotency idempotency) {
        this.store = store;
        this.terms = terms;
        this.records = records;
        this.idempotency = idempotency;
    }

    /** Drafts goals for a term at a school of which she is recorded as the principal. */
    @Transactional
    UUID draft(Access access, IdempotencyKey key, GoalPlanRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            records.hold(access, request.teacherId());
            Office office = terms.office(request.teacherId(), request.schoolCode(), request.from())
                    .orElseThrow(() -> refusal(TeacherProblem.NOT_PRINCIPAL, "schoolCode"));
            int yearsMax = terms.policy(office.path(), request.from()).termYearsMax();
            if (!request.to().isAfter(request.from())
                    || request.to().isAfter(request.from().plusYears(yearsMax))) {
                throw refusal(TeacherProblem.TERM_LENGTH, "to");
            }
            UUID id = Ids.next();
            Constraints.refuse(
                    "term_goal_plan_once",
                    () -> new ProblemException(TeacherProblem.GOALS_EXIST, TeacherProblem.GOALS_EXIST.title()),
                    () -> store.insert(access, id, office.schoolId(), request));
            return id.toString();
        }));
    }

    @Transactional
    void rewrite(Access access, UUID id, long expected, GoalsUpdate update) {
        GoalPlanView known = store.lock(access, id, expected);
        if (!known.state().isEditable()) {
            throw GoalStore.refusal(known.state());
        }
        store.rewrite(access, known, update.goals());
    }

    @Transactional
    void submit(Access access, UUID id, long expected) {
        GoalPlanView known = store.lock(access, id, expected);
        GoalStore.requireStep(known, GoalState.SUBMITTED);
        store.advance(access, known, GoalState.SUBMITTED, GoalStore.Reviewed.NOT, null);
    }

    private static ProblemException refusal(TeacherProblem problem, String field) {
        return ProblemException.ofField(problem, field, problem.title());
    }
}
