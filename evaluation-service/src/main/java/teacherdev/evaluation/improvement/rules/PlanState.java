package teacherdev.evaluation.improvement.rules;

import java.util.Optional;

/** Where a plan is, with the step that is ordered when it gets there. */
public enum PlanState {
    OFF_TEACHING_ORDERED(Step.OFF_TEACHING),
    TRAINING_ORDERED(Step.TRAIN),
    TRAINING(null),
    REASSESSMENT(null),
    REINSTATEMENT_ORDERED(Step.REINSTATE),
    MOVE_ORDERED(Step.MOVE),
    REINSTATED(null),
    MOVED(null);

    /** What another service is asked to do. */
    public enum Step {
        OFF_TEACHING,
        TRAIN,
        REINSTATE,
        MOVE
    }

    /**
     * What happens to a plan: answers of the other services, and decisions of persons. A plan that is called off ends with
     * the person back in teaching, because the other services may have acted already.
     */
    public enum Happening {
        TAKEN_OFF_TEACHING,
        ENROLLED,
        TRAINING_COMPLETED,
        PASSED,
        NOT_PASSED,
        BACK_TO_TEACHING,
        MOVED,
        CALLED_OFF
    }

    private final Step ordered;

    PlanState(Step ordered) {
        this.ordered = ordered;
    }

    /** The step that is ordered on entering this state. */
    public Optional<Step> ordered() {
        return Optional.ofNullable(ordered);
    }

    public boolean isOver() {
        return this == REINSTATED || this == MOVED;
    }

    /** The state that follows; empty if this cannot happen now, as with an answer that comes twice or too late. */
    public Optional<PlanState> after(Happening happening) {
        return Optional.ofNullable(
                switch (happening) {
                    case TAKEN_OFF_TEACHING -> this == OFF_TEACHING_ORDERED ? TRAINING_ORDERED : null;
                    case ENROLLED -> this == TRAINING_ORDERED ? TRAINING : null;
                    case TRAINING_COMPLETED -> this == TRAINING || this == TRAINING_ORDERED ? REASSESSMENT : null;
                    case PASSED -> this == REASSESSMENT ? REINSTATEMENT_ORDERED : null;
                    case NOT_PASSED -> this == REASSESSMENT ? MOVE_ORDERED : null;
                    case BACK_TO_TEACHING -> this == REINSTATEMENT_ORDERED ? REINSTATED : null;
                    case MOVED -> this == MOVE_ORDERED ? MOVED : null;
                    case CALLED_OFF -> isOver() || this == REINSTATEMENT_ORDERED ? null : REINSTATEMENT_ORDERED;
                });
    }
}
