package teacherdev.evaluation.improvement;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.evaluation.improvement.rules.PlanState;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/**
 * Event: another service is asked to do a step of a plan. Contract:
 * {@code teacherdev.evaluation.v1/improvement-step-ordered.v1}. Ordering the same step again is harmless.
 */
record StepOrdered(UUID planId, UUID teacherId, UUID schoolId, PlanState.Step step, LocalDate dueOn) {

    static OutgoingEvent of(Plan plan, PlanState.Step step) {
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                plan.teacherId().toString(),
                "teacherdev.evaluation.improvement-step-ordered.v1",
                plan.id().toString(),
                plan.version(),
                new StepOrdered(plan.id(), plan.teacherId(), plan.schoolId(), step, plan.dueOn()));
    }
}
