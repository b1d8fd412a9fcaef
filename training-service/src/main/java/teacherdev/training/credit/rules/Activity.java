package teacherdev.training.credit.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a credit rule may read of an activity.
 *
 * @param hours with two places
 * @param facts what the rule asks beyond that, by the names of its document: texts, decimals, true or false, ISO dates
 */
public record Activity(
        LocalDate date,
        String name,
        String courseLevel,
        String form,
        String category,
        BigDecimal hours,
        Map<String, String> facts) {

    public Activity {
        facts = Map.copyOf(facts);
    }
}
