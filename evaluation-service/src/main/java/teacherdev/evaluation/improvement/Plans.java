package teacherdev.evaluation.improvement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.improvement.rules.PlanState;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Moves plans: state, deadline, history and the order to the other service, all in one transaction under the plan's lock. */
@ApplicationScoped
class Plans {

    private static final TypeReference<Map<PlanState, Integer>> DAYS = new TypeReference<>() {};
    private static final String BY_ID = "select * from improvement_plan where id = ? for update";
    private static final String IN_SCOPE = "select * from improvement_plan where id = ? and path && ? for update";
    private static final String MOVE = """
            update improvement_plan set state = ?, due_on = ?::date, attention_since = null, version = version + 1
            where id = ? returning *
            """;
    private static final String STEP = """
            insert into improvement_step (plan_id, version, state, note, occurred_at, caused_by) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String ATTENTION =
            "update improvement_plan set attention_since = ?, version = version + 1 where id = ? returning *";

    private final Sql sql;
    private final PoliciesInForce policies;
    private final ObjectMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    Plans(Sql sql, PoliciesInForce policies, ObjectMapper mapper, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.policies = policies;
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<Plan> lock(UUID id) {
        return sql.first(BY_ID, Plan::of, id);
    }

    Optional<Plan> lock(Access access, UUID id) {
        return sql.first(IN_SCOPE, Plan::of, id, access.scopeArray());
    }

    /** @param dueOn the deadline that a person set, or null for the policy's */
    void move(Plan plan, PlanState state, LocalDate dueOn, String note, String cause) {
        LocalDate due = state.isOver() ? null : dueOn == null ? due(plan.path(), state) : dueOn;
        Plan moved = sql.first(MOVE, Plan::of, state, due, plan.id()).orElseThrow();
        remember(moved, note, cause);
        state.ordered().ifPresent(step -> outbox.append(StepOrdered.of(moved, step)));
    }

    /** Somebody has to look at it; the state stays. */
    void callAttention(Plan plan, String note, String cause) {
        if (plan.attentionSince() == null) {
            remember(sql.first(ATTENTION, Plan::of, clock.instant(), plan.id()).orElseThrow(), note, cause);
        }
    }

    /** The first entry of a plan that was inserted, and its first order. */
    void begin(Plan plan, String note, String cause) {
        remember(plan, note, cause);
        plan.state().ordered().ifPresent(step -> outbox.append(StepOrdered.of(plan, step)));
    }

    private void remember(Plan plan, String note, String cause) {
        sql.update(STEP, plan.id(), plan.version(), plan.state(), note, clock.instant(), cause);
    }

    /** The last day of a step by the policy. */
    LocalDate due(List<String> path, PlanState state) {
        LocalDate today = LocalDate.now(clock);
        String content = policies.content(path, "IMPROVEMENT", today).orElseThrow();
        try {
            Map<PlanState, Integer> days = mapper.readValue(content, DAYS);
            return today.plusDays(days.getOrDefault(state, 30));
        } catch (JsonProcessingException notOurShape) {
            throw new IllegalStateException("policy IMPROVEMENT is not a map of days by state", notOurShape);
        }
    }
}
