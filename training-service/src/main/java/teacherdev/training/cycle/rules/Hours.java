package teacherdev.training.cycle.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * Hours of activities, in all and by form.
 *
 * @param byForm for example PRACTICE; a form without hours is absent
 */
public record Hours(BigDecimal all, Map<String, BigDecimal> byForm) {

    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
    public static final Hours NONE = new Hours(ZERO, Map.of());

    public Hours {
        byForm = Map.copyOf(byForm);
    }

    public static Hours of(Map<String, BigDecimal> byForm) {
        return new Hours(byForm.values().stream().reduce(ZERO, BigDecimal::add), byForm);
    }

    public Hours plus(Hours other) {
        Map<String, BigDecimal> sums = new HashMap<>(byForm);
        other.byForm.forEach((form, hours) -> sums.merge(form, hours, BigDecimal::add));
        return new Hours(all.add(other.all), sums);
    }

    public BigDecimal in(String form) {
        return byForm.getOrDefault(form, ZERO);
    }
}
