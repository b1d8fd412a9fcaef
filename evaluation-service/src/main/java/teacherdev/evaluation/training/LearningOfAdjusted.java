package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.TeacherLearned;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;

/** Takes an adjustment of what counts into the projection, once. */
@ApplicationScoped
class LearningOfAdjusted implements EventHandler<CreditAdjusted> {

    private final TrainingCredits credits;
    private final Event<TeacherLearned> learned;

    LearningOfAdjusted(TrainingCredits credits, Event<TeacherLearned> learned) {
        this.credits = credits;
        this.learned = learned;
    }

    @Override
    public String type() {
        return "teacherdev.training.credit-adjusted.v1";
    }

    @Override
    public Class<CreditAdjusted> dataType() {
        return CreditAdjusted.class;
    }

    @Override
    public void handle(EventContext event, CreditAdjusted entry) {
        if (credits.take(entry)) {
            learned.fire(TeacherLearned.on(entry.activityDate(), entry.teacherId(), event.id(), Fact.HOURS));
        }
    }
}
