package teacherdev.teacher.application.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.rules.number.Rational;

/** Who goes on: the highest scores as far as posts are free; special posts stand outside; a tie at the cut needs a person. */
public final class Selection {

    /** A scored application. */
    public record Scored(UUID id, Rational score, boolean special) {}

    /** The answer. */
    public sealed interface Result {
        /** Those who go on, the best first; after them those on special posts. */
        record Selected(List<UUID> ids) implements Result {}

        /**
         * Equal scores at the cut.
         *
         * @param places how many of the tied can go on
         */
        record TieAtCut(List<UUID> tied, int places) implements Result {}
    }

    private Selection() {}

    /** The places of ordinary applications: equal scores share one (1, 1, 3). */
    public static Map<UUID, Integer> places(List<Scored> scored) {
        Map<UUID, Integer> places = new LinkedHashMap<>();
        List<Scored> sorted = sorted(scored);
        int place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i == 0 || !sorted.get(i).score().equals(sorted.get(i - 1).score())) {
                place = i + 1;
            }
            places.put(sorted.get(i).id(), place);
        }
        return places;
    }

    /**
     * Selects.
     *
     * @param free how many posts are free; empty without a quota
     * @param chosen whom a person chose among those who are equal at the cut; may be empty
     */
    public static Result select(List<Scored> scored, OptionalInt free, Set<UUID> chosen) {
        List<Scored> sorted = sorted(scored);
        int places = Math.min(free.orElse(sorted.size()), sorted.size());
        List<UUID> selected = new ArrayList<>();
        if (places > 0) {
            Rational cut = sorted.get(places - 1).score();
            List<UUID> tied = sorted.stream()
                    .filter(each -> each.score().equals(cut))
                    .map(Scored::id)
                    .toList();
            int above = (int) sorted.stream()
                    .filter(each -> each.score().compareTo(cut) > 0)
                    .count();
            List<UUID> taken = tied.size() == places - above
                    ? tied
                    : tied.stream().filter(new HashSet<>(chosen)::contains).toList();
            if (taken.size() != places - above) {
                return new Result.TieAtCut(tied, places - above);
            }
            sorted.stream().limit(above).map(Scored::id).forEach(selected::add);
            selected.addAll(taken);
        }
        scored.stream().filter(Scored::special).map(Scored::id).forEach(selected::add);
        return new Result.Selected(selected);
    }

    private static List<Scored> sorted(List<Scored> scored) {
        return scored.stream()
                .filter(each -> !each.special())
                .sorted(Comparator.comparing(Scored::score).reversed().thenComparing(Scored::id))
                .toList();
    }
}
