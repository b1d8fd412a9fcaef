package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import teacherdev.platform.runtime.inbox.Arrived;
import teacherdev.platform.runtime.inbox.BulkEventHandler;

/** Takes reversed credits into the projection, each once. */
@ApplicationScoped
class LearningOfReversed implements BulkEventHandler<CreditReversed> {

    private final TakingEntries entries;

    LearningOfReversed(TakingEntries entries) {
        this.entries = entries;
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
    public void handleAll(List<Arrived<CreditReversed>> events) {
        entries.take(events, CreditReversed::line);
    }
}
