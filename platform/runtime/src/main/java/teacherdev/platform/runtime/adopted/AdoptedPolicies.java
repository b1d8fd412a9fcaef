package teacherdev.platform.runtime.adopted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The policy data of one kind that hold for an organisation, of all days.
 *
 * @param nearestFirst those of the nearest node first, and of a node the latest first
 */
public record AdoptedPolicies(List<Dated> nearestFirst) {

    /** Policy data as JSON, from a day on. */
    public record Dated(LocalDate effectiveFrom, String content) {}

    public AdoptedPolicies {
        nearestFirst = List.copyOf(nearestFirst);
    }

    /** What holds on a day. */
    public Optional<String> on(LocalDate day) {
        return nearestFirst.stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .findFirst()
                .map(Dated::content);
    }
}
