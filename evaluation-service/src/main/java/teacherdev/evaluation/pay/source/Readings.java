package teacherdev.evaluation.pay.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read for a pool.
 *
 * @param once values of the whole scheme by the names of its inputs
 * @param ofRecipients values by recipient, there by the names of inputs; what is missing is absent
 */
public record Readings(List<Wanted> wanted, Map<String, Read> once, Map<String, Map<String, Read>> ofRecipients) {

    public Readings {
        wanted = List.copyOf(wanted);
    }

    /** Everything that one recipient's pay was made with, values of the whole scheme included. */
    public Map<String, Read> of(String recipient) {
        Map<String, Read> all = new LinkedHashMap<>(once);
        all.putAll(ofRecipients.getOrDefault(recipient, Map.of()));
        return all;
    }
}
