package teacherdev.evaluation.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.evaluation.improvement.rules.PlanState.Happening;

/** Takes what the other services answer. An answer that does not fit the state came twice or too late and changes nothing. */
@ApplicationScoped
class Answers {

    private final Plans plans;

    Answers(Plans plans) {
        this.plans = plans;
    }

    void happened(UUID planId, Happening happening, String cause) {
        plans.lock(planId)
                .ifPresent(plan ->
                        plan.state().after(happening).ifPresent(next -> plans.move(plan, next, null, null, cause)));
    }

    /** Another service could not do its step: a person decides how to go on. */
    void failed(UUID planId, String cause) {
        plans.lock(planId)
                .filter(plan -> !plan.state().isOver())
                .ifPresent(plan -> plans.callAttention(plan, "FAILED", cause));
    }
}
