package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;

/** Takes a granted credit into the projection, once. */
@ApplicationScoped
class LearningOfGranted implements EventHandler<CreditGranted> {

    private final TrainingCredits credits;

    LearningOfGranted(TrainingCredits credits) {
        this.credits = credits;
    }

    @Override
    public String type() {
        return "teacherdev.training.credit-granted.v1";
    }

    @Override
    public Class<CreditGranted> dataType() {
        return CreditGranted.class;
    }

    @Override
    public void handle(EventContext event, CreditGranted entry) {
        credits.take(entry);
    }
}
