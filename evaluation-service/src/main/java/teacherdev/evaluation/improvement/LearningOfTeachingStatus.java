package teacherdev.evaluation.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.evaluation.improvement.rules.PlanState.Happening;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;

/** Takes teacher-service's answers on the teaching status. */
@ApplicationScoped
class LearningOfTeachingStatus implements EventHandler<TeachingStatusChanged> {

    private static final String CAUSE = "teacher-service";

    private final Answers answers;

    LearningOfTeachingStatus(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String type() {
        return "teacherdev.teacher.teaching-status-changed.v1";
    }

    @Override
    public Class<TeachingStatusChanged> dataType() {
        return TeachingStatusChanged.class;
    }

    @Override
    public void handle(EventContext event, TeachingStatusChanged answer) {
        switch (answer.status()) {
            case "OFF_TEACHING" -> answers.happened(answer.planId(), Happening.TAKEN_OFF_TEACHING, CAUSE);
            case "TEACHING" -> answers.happened(answer.planId(), Happening.BACK_TO_TEACHING, CAUSE);
            case "MOVED" -> answers.happened(answer.planId(), Happening.MOVED, CAUSE);
            default -> answers.failed(answer.planId(), CAUSE);
        }
    }
}
