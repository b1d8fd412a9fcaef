package teacherdev.platform.runtime.adopted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The schemes of one kind that hold for an organisation, of all days.
 *
 * @param nearestFirst those of the nearest node first, and of a node the latest first
 */
public record AdoptedSchemes(List<Dated> nearestFirst) {

    /**
     * A scheme, and until when it holds.
     *
     * @param effectiveTo the first day on which it no longer holds; null as long as nothing ends it
     */
    public record Dated(AdoptedScheme scheme, LocalDate effectiveTo) {

        private boolean holdsOn(LocalDate day) {
            return !scheme.effectiveFrom().isAfter(day) && (effectiveTo == null || effectiveTo.isAfter(day));
        }
    }

    public AdoptedSchemes {
        nearestFirst = List.copyOf(nearestFirst);
    }

    /** The scheme of a code that applies on a day. */
    public Optional<AdoptedScheme> on(String code, LocalDate day) {
        return nearestFirst.stream()
                .filter(dated -> dated.scheme().code().equals(code) && dated.holdsOn(day))
                .findFirst()
                .map(Dated::scheme);
    }
}
