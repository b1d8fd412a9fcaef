package teacherdev.teacher.termgoal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.termgoal.GoalPlanDetailView.StepView;
import teacherdev.teacher.termgoal.rules.GoalState;

/** The rows of goals; every read is limited to the caller's scope. */
@ApplicationScoped
class GoalStore {

    /** Who sees goals: the principal herself, and whoever's scope covers the school. Parameters: own id, scopes. */
    private static final String SEEN = "(p.teacher_id = ? or s.path && ?) ";

    private static final String ONE = GoalPlanView.COLUMNS + "where p.id = ? and " + SEEN;
    private static final String PAGE = GoalPlanView.COLUMNS + "where " + SEEN + """
          and (?::uuid is null or p.teacher_id = ?) and (?::text is null or s.path @> array[?::text])
          and (?::text is null or p.state = ?) and (?::date is null or (p.term_from <= ? and p.term_to > ?))
          and (?::uuid is null or p.id > ?)
        order by p.id limit ?
        """;
    private static final String INSERT = """
        insert into term_goal_plan (id, teacher_id, school_id, term_from, term_to, state, version, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, 'DRAFT', 1, ?, ?)
        """;
    private static final String FORGET_GOALS = "delete from term_goal where plan_id = ?";
    private static final String GOALS = """
        insert into term_goal (plan_id, teacher_id, number, content, measure, weight)
        select p.id, p.teacher_id, g.number, g.content, g.measure, g.weight
        from term_goal_plan p cross join unnest(?::text[], ?::text[], ?::numeric[]) with ordinality as g(content, measure, weight, number)
        where p.id = ?
        """;
    private static final String ADVANCE = """
        update term_goal_plan set state = ?, mid_term_on = coalesce(?::date, mid_term_on),
            concluded_on = coalesce(?::date, concluded_on), goals_met_percent = coalesce(?::numeric, goals_met_percent),
            version = version + 1
        where id = ?
        """;
    private static final String STEP = """
        insert into term_goal_step (id, plan_id, teacher_id, state, occurred_at, actor, statement)
        select ?, p.id, p.teacher_id, p.state, ?, ?, ? from term_goal_plan p where p.id = ?
        """;
    private static final String STEPS =
            "select state, occurred_at, actor, statement from term_goal_step where plan_id = ? order by id limit 500";

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    /** What a list can be narrowed by; null means all. */
    record Filter(UUID teacher, String organisation, GoalState state, LocalDate asOf) {}

    /** What a step changes beside the state; null leaves it. */
    record Reviewed(LocalDate midTermOn, LocalDate concludedOn, BigDecimal goalsMetPercent) {
        static final Reviewed NOT = new Reviewed(null, null, null);
    }

    GoalStore(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    GoalPlanView find(Access access, UUID id) {
        return sql.first(ONE, GoalPlanView::of, id, access.selfOrNull(), access.scopeArray())
                .orElseThrow(GoalStore::notFound);
    }

    /** Goals of which the caller has seen the present version, locked. */
    GoalPlanView lock(Access access, UUID id, long expected) {
        GoalPlanView known = sql.first(
                        ONE + "for update of p", GoalPlanView::of, id, access.selfOrNull(), access.scopeArray())
                .orElseThrow(GoalStore::notFound);
        Versions.requireSame(expected, known.version());
        return known;
    }

    /** Refuses a step that does not follow. */
    static void requireStep(GoalPlanView known, GoalState next) {
        if (!known.state().mayBecome(next)) {
            throw refusal(known.state());
        }
    }

    static ProblemException refusal(GoalState state) {
        return new ProblemException(
                TeacherProblem.GOALS_STATE,
                Text.of("The goals are " + state + "; this step does not follow", "任期目标状态为 " + state + "，不能执行此步骤"));
    }

    Page<GoalPlanView> page(Access access, Filter filter, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String state = Optional.ofNullable(filter.state()).map(Enum::name).orElse(null);
        List<GoalPlanView> rows = sql.list(
                PAGE,
                GoalPlanView::of,
                access.selfOrNull(),
                access.scopeArray(),
                filter.teacher(),
                filter.teacher(),
                filter.organisation(),
                filter.organisation(),
                state,
                state,
                filter.asOf(),
                filter.asOf(),
                filter.asOf(),
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, plan -> Cursor.of(plan.id()));
    }

    void insert(Access actor, UUID id, UUID schoolId, GoalPlanRequest request) {
        sql.update(
                INSERT,
                id,
                request.teacherId(),
                schoolId,
                request.from(),
                request.to(),
                clock.instant(),
                actor.subject());
        goals(id, request.goals());
        step(id, actor, null);
        audit.record(actor, "TERM_GOALS_DRAFT", "TERM_GOALS", id);
    }

    /** Numbers the goals in their order; those that were there go. */
    void rewrite(Access actor, GoalPlanView known, List<GoalRequest> goals) {
        sql.update(FORGET_GOALS, known.id());
        goals(known.id(), goals);
        advance(actor, known, known.state(), Reviewed.NOT, null);
    }

    private void goals(UUID id, List<GoalRequest> goals) {
        sql.update(
                GOALS,
                goals.stream().map(GoalRequest::content).toArray(String[]::new),
                goals.stream().map(GoalRequest::measure).toArray(String[]::new),
                goals.stream().map(goal -> goal.weight().toPlainString()).toArray(String[]::new),
                id);
    }

    /** Writes a new state and the step that tells of it. */
    void advance(Access actor, GoalPlanView known, GoalState next, Reviewed reviewed, String statement) {
        sql.update(ADVANCE, next, reviewed.midTermOn(), reviewed.concludedOn(), reviewed.goalsMetPercent(), known.id());
        step(known.id(), actor, statement);
        audit.record(actor, "TERM_GOALS_" + next, "TERM_GOALS", known.id());
    }

    private void step(UUID id, Access actor, String statement) {
        sql.update(STEP, Ids.next(), clock.instant(), actor.subject(), statement, id);
    }

    List<GoalView> goals(UUID id) {
        return sql.list(GoalView.OF_PLAN, GoalView::of, id);
    }

    List<StepView> steps(UUID id) {
        return sql.list(STEPS, StepView::of, id);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such goals in your scope", "您的管辖范围内没有该任期目标"));
    }
}
