package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.source.Wanted;

/** What is known of recipients now, in the form in which statements keep it. */
@ApplicationScoped
public class CurrentFacts {

    private final RecipientFacts facts;
    private final PlanReading reading;
    private final RecipientStore json;

    CurrentFacts(RecipientFacts facts, PlanReading reading, RecipientStore json) {
        this.facts = facts;
        this.reading = reading;
        this.json = json;
    }

    /** @param plan the plan, as the run keeps it, by which they were paid */
    public Map<String, String> json(Pool pool, String plan, List<String> recipients) {
        Map<String, String> texts = new HashMap<>();
        List<Wanted> wanted = reading.wanted(pool, json.read(plan, DistributionRequest.Plan.class));
        facts.of(pool, wanted, recipients)
                .facts()
                .forEach((recipient, known) -> texts.put(recipient, json.json(known)));
        return texts;
    }
}
