package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.TeacherLearned;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;

/** Takes a granted credit into the projection, once. */
@ApplicationScoped
class LearningOfGranted implements EventHandler<CreditGranted> {

    private final TrainingCredits credits;
    private final Event<TeacherLearned> learned;

    LearningOfGranted(TrainingCredits credits, Event<TeacherLearned> learned) {
        this.credits = credits;
        this.learned = learned;
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
        if (credits.take(entry)) {
            learned.fire(TeacherLearned.on(entry.activityDate(), entry.teacherId(), event.id(), Fact.HOURS));
        }
    }
}
