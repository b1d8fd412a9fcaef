package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import teacherdev.evaluation.pay.pool.Pool;

/** Takes other uploads for some recipients of a locked pool; statements keep their own copies of what they were made of. */
@ApplicationScoped
public class Redistributing {

    private final RecipientStore recipients;
    private final RecipientCheck check;
    private final PlanReading reading;

    Redistributing(RecipientStore recipients, RecipientCheck check, PlanReading reading) {
        this.recipients = recipients;
        this.check = check;
        this.reading = reading;
    }

    /** In the transaction of the caller, who holds the lock of the pool. */
    public void change(Pool pool, List<RecipientRequest> changed) {
        DistributionRequest.Plan plan = recipients.read(pool.plan(), DistributionRequest.Plan.class);
        check.check(pool, plan.method(), reading.wanted(pool, plan), changed);
        recipients.change(pool.id(), changed);
    }
}
