package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.pool.Pool;

/** What is known of recipients now, in the form in which statements keep it. */
@ApplicationScoped
public class CurrentFacts {

    private final StaffFacts facts;
    private final RecipientStore json;

    CurrentFacts(StaffFacts facts, RecipientStore json) {
        this.facts = facts;
        this.json = json;
    }

    public Map<String, String> json(Pool pool, List<String> recipients) {
        Map<String, String> texts = new HashMap<>();
        facts.of(pool, recipients).forEach((recipient, known) -> texts.put(recipient, json.json(known)));
        return texts;
    }
}
