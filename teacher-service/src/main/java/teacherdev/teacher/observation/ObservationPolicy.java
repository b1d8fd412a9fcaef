package teacherdev.teacher.observation;

import java.util.Collection;
import java.util.Map;
import teacherdev.teacher.career.TermRole;

/**
 * Policy OBSERVATION: how many lessons leaders owe.
 *
 * @param lessonsPerYearMin lessons in a school year by office; an office that is not named owes none
 */
record ObservationPolicy(Map<TermRole, Integer> lessonsPerYearMin) {

    static final String KIND = "OBSERVATION";

    ObservationPolicy {
        lessonsPerYearMin = Map.copyOf(lessonsPerYearMin);
        if (lessonsPerYearMin.values().stream().anyMatch(minimum -> minimum < 0)) {
            throw new IllegalArgumentException("lessonsPerYearMin must not be negative");
        }
    }

    /** What somebody owes who holds these offices: the most that one of them asks for. */
    int minimum(Collection<TermRole> offices) {
        return offices.stream()
                .mapToInt(office -> lessonsPerYearMin.getOrDefault(office, 0))
                .max()
                .orElse(0);
    }
}
