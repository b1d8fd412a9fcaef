package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import teacherdev.platform.runtime.inbox.Arrived;
import teacherdev.platform.runtime.inbox.BulkEventHandler;

/** Takes granted credits into the projection, each once. */
@ApplicationScoped
class LearningOfGranted implements BulkEventHandler<CreditGranted> {

    private final TakingEntries entries;

    LearningOfGranted(TakingEntries entries) {
        this.entries = entries;
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
    public void handleAll(List<Arrived<CreditGranted>> events) {
        entries.take(events, CreditGranted::line);
    }
}
