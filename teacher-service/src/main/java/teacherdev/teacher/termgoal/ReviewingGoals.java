package teacherdev.teacher.termgoal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.policy.SchoolYears;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.termgoal.ReviewRequest.GoalFinding;
import teacherdev.teacher.termgoal.rules.GoalState;
import teacherdev.teacher.termgoal.rules.GoalsMet;

/** What the bureau does: agree or return, review at mid-term and at the end, withdraw. Nobody does so with her own goals. */
@ApplicationScoped
class ReviewingGoals {

    private static final String FIND = """
            insert into term_goal_review (plan_id, teacher_id, occasion, number, outcome, remark)
            select p.id, p.teacher_id, ?, f.number, f.outcome, f.remark
            from term_goal_plan p cross join unnest(?::bigint[], ?::text[], ?::text[]) as f(number, outcome, remark)
            where p.id = ?
            """;

    private final Sql sql;
    private final GoalStore store;
    private final PrincipalTerms terms;
    private final SchoolYears schoolYears;
    private final Clock clock;

    ReviewingGoals(Sql sql, GoalStore store, PrincipalTerms terms, SchoolYears schoolYears, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.terms = terms;
        this.schoolYears = schoolYears;
        this.clock = clock;
    }

    /** The goals hold from now on, or go back to be rewritten. */
    @Transactional
    void agree(Access access, Caller caller, UUID id, long expected, AgreementRequest request) {
        GoalState next =
                switch (request.verdict()) {
                    case AGREE -> GoalState.AGREED;
                    case RETURN -> GoalState.RETURNED;
                };
        GoalPlanView known = locked(access, caller, id, expected, next);
        if (next == GoalState.RETURNED
                && (request.statement() == null || request.statement().isBlank())) {
            throw refusal(TeacherProblem.REASON_REQUIRED, "statement");
        }
        store.advance(access, known, next, GoalStore.Reviewed.NOT, request.statement());
    }

    /** Tells of each goal how it stands within the term. */
    @Transactional
    void atMidTerm(Access access, Caller caller, UUID id, long expected, ReviewRequest review) {
        GoalPlanView known = locked(access, caller, id, expected, GoalState.MID_TERM_REVIEWED);
        requireDay(review, terms.days(known).allowsMidTerm(review.reviewedOn()));
        find(known, "MID_TERM", review);
        store.advance(
                access,
                known,
                GoalState.MID_TERM_REVIEWED,
                new GoalStore.Reviewed(review.reviewedOn(), null, null),
                review.statement());
    }

    /** Tells of each goal whether it was met; the weighted share stays. */
    @Transactional
    void atEnd(Access access, Caller caller, UUID id, long expected, ReviewRequest review) {
        GoalPlanView known = locked(access, caller, id, expected, GoalState.CONCLUDED);
        requireDay(review, terms.days(known).allowsEnd(review.reviewedOn()));
        Map<Integer, BigDecimal> weights = find(known, "END", review);
        BigDecimal partlyMetShare =
                terms.policy(schoolYears.path(known.schoolCode()), known.from()).partlyMetShare();
        BigDecimal percent = GoalsMet.percent(
                review.goals().stream()
                        .map(goal -> new GoalsMet.Judged(weights.get(goal.number()), goal.outcome()))
                        .toList(),
                partlyMetShare);
        store.advance(
                access,
                known,
                GoalState.CONCLUDED,
                new GoalStore.Reviewed(null, review.reviewedOn(), percent),
                review.statement());
    }

    @Transactional
    void withdraw(Access access, Caller caller, UUID id, long expected, GoalWithdrawal withdrawal) {
        GoalPlanView known = locked(access, caller, id, expected, GoalState.WITHDRAWN);
        store.advance(access, known, GoalState.WITHDRAWN, GoalStore.Reviewed.NOT, withdrawal.statement());
    }

    private GoalPlanView locked(Access access, Caller caller, UUID id, long expected, GoalState next) {
        GoalPlanView known = store.lock(access, id, expected);
        if (caller.teacherId().filter(known.teacherId()::equals).isPresent()) {
            throw new ProblemException(TeacherProblem.GOALS_OF_ONESELF, TeacherProblem.GOALS_OF_ONESELF.title());
        }
        GoalStore.requireStep(known, next);
        return known;
    }

    private void requireDay(ReviewRequest review, boolean allowed) {
        if (!allowed || review.reviewedOn().isAfter(LocalDate.now(clock))) {
            throw refusal(TeacherProblem.REVIEW_DAY, "reviewedOn");
        }
    }

    /** Keeps what was found of each goal; the weights by number. */
    private Map<Integer, BigDecimal> find(GoalPlanView known, String occasion, ReviewRequest review) {
        Map<Integer, BigDecimal> weights =
                store.goals(known.id()).stream().collect(Collectors.toMap(GoalView::number, GoalView::weight));
        List<GoalFinding> found = review.goals();
        Set<Integer> numbers = found.stream().map(GoalFinding::number).collect(Collectors.toSet());
        if (numbers.size() != found.size() || !numbers.equals(weights.keySet())) {
            throw refusal(TeacherProblem.GOALS_INCOMPLETE, "goals");
        }
        sql.update(
                FIND,
                occasion,
                found.stream().map(goal -> goal.number().longValue()).toArray(Long[]::new),
                texts(found, goal -> goal.outcome().name()),
                texts(found, GoalFinding::remark),
                known.id());
        return weights;
    }

    private static String[] texts(List<GoalFinding> found, Function<GoalFinding, String> of) {
        return found.stream().map(of).toArray(String[]::new);
    }

    private static ProblemException refusal(TeacherProblem problem, String field) {
        return ProblemException.ofField(problem, field, problem.title());
    }
}
