package teacherdev.evaluation.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.evaluation.improvement.rules.PlanState.Happening;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;

/** Takes training-service's answers on the training of a plan. */
@ApplicationScoped
class LearningOfRetraining implements EventHandler<RetrainingChanged> {

    private static final String CAUSE = "training-service";

    private final Answers answers;

    LearningOfRetraining(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String type() {
        return "teacherdev.training.retraining-changed.v1";
    }

    @Override
    public Class<RetrainingChanged> dataType() {
        return RetrainingChanged.class;
    }

    @Override
    public void handle(EventContext event, RetrainingChanged answer) {
        switch (answer.status()) {
            case "ENROLLED" -> answers.happened(answer.planId(), Happening.ENROLLED, CAUSE);
            case "COMPLETED" -> answers.happened(answer.planId(), Happening.TRAINING_COMPLETED, CAUSE);
            default -> answers.failed(answer.planId(), CAUSE);
        }
    }
}
