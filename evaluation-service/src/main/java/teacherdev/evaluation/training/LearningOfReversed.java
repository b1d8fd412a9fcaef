package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;

/** Takes a reversed credit into the projection, once. */
@ApplicationScoped
class LearningOfReversed implements EventHandler<CreditReversed> {

    private final TrainingCredits credits;

    LearningOfReversed(TrainingCredits credits) {
        this.credits = credits;
    }

    @Override
    public String type() {
        return "teacherdev.training.credit-reversed.v1";
    }

    @Override
    public Class<CreditReversed> dataType() {
        return CreditReversed.class;
    }

    @Override
    public void handle(EventContext event, CreditReversed entry) {
        credits.take(entry);
    }
}
