package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import teacherdev.platform.runtime.inbox.Arrived;
import teacherdev.platform.runtime.inbox.BulkEventHandler;

/** Takes adjusted credits into the projection, each once. */
@ApplicationScoped
class LearningOfAdjusted implements BulkEventHandler<CreditAdjusted> {

    private final TakingEntries entries;

    LearningOfAdjusted(TakingEntries entries) {
        this.entries = entries;
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
    public void handleAll(List<Arrived<CreditAdjusted>> events) {
        entries.take(events, CreditAdjusted::line);
    }
}
