package teacherdev.evaluation.ranking.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Ranks candidates and cuts the list at a quota. */
public final class Ranks {

    private Ranks() {}

    /**
     * A candidate.
     *
     * @param score null only if a veto excludes her
     * @param breaks what decides between equal scores, the first that differs; a higher value is better
     */
    public record Candidate(String id, BigDecimal score, List<BigDecimal> breaks, boolean vetoed) {

        public Candidate {
            Objects.requireNonNull(id, "id");
            breaks = List.copyOf(breaks);
            if (!vetoed) {
                Objects.requireNonNull(score, "score");
            }
        }
    }

    /** @param place 1, 1, 3: by score alone; null for a vetoed candidate, who comes last */
    public record Placed(Candidate candidate, Integer place, boolean selected) {}

    /** What ranking gives. */
    public sealed interface Ranking {

        /** Everybody in order. */
        record Cut(List<Placed> placed) implements Ranking {}

        /**
         * More people than seats are equal in everything at the cut.
         *
         * @param tied whom a person must choose from, in the order in which they came
         * @param seats how many of them
         */
        record TiedAtCut(List<String> tied, int seats) implements Ranking {}

        /** The choice among those who tie does not fit: other people, or another number of them. */
        record WrongChoice(List<String> tied, int seats) implements Ranking {}
    }

    private static final Comparator<Candidate> BEST_FIRST = (a, b) -> {
        int byScore = b.score().compareTo(a.score());
        for (int i = 0; byScore == 0 && i < a.breaks().size(); i++) {
            byScore = b.breaks().get(i).compareTo(a.breaks().get(i));
        }
        return byScore;
    };

    /** @param chosen whom a person chose among those who tie at the cut; empty if nobody has chosen */
    public static Ranking rank(List<Candidate> candidates, int quota, Set<String> chosen) {
        List<Candidate> order = new ArrayList<>(
                candidates.stream().filter(candidate -> !candidate.vetoed()).toList());
        order.sort(BEST_FIRST);
        int seats = Math.min(quota, order.size());
        List<String> tied = tiedAtCut(order, seats);
        Set<String> selected = new HashSet<>();
        order.subList(0, seats).forEach(candidate -> selected.add(candidate.id()));
        if (!tied.isEmpty()) {
            int open = (int) tied.stream().filter(selected::contains).count();
            if (chosen.isEmpty()) {
                return new Ranking.TiedAtCut(tied, open);
            }
            if (chosen.size() != open || !tied.containsAll(chosen)) {
                return new Ranking.WrongChoice(tied, open);
            }
            tied.forEach(selected::remove);
            selected.addAll(chosen);
        }
        return new Ranking.Cut(placed(candidates, order, selected));
    }

    private static List<String> tiedAtCut(List<Candidate> order, int seats) {
        if (seats == 0 || seats == order.size() || BEST_FIRST.compare(order.get(seats - 1), order.get(seats)) != 0) {
            return List.of();
        }
        Candidate border = order.get(seats);
        return order.stream()
                .filter(candidate -> BEST_FIRST.compare(candidate, border) == 0)
                .map(Candidate::id)
                .toList();
    }

    private static List<Placed> placed(List<Candidate> candidates, List<Candidate> order, Set<String> selected) {
        List<Placed> placed = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < order.size(); i++) {
            Candidate candidate = order.get(i);
            if (i == 0 || candidate.score().compareTo(order.get(i - 1).score()) != 0) {
                place = i + 1;
            }
            placed.add(new Placed(candidate, place, selected.contains(candidate.id())));
        }
        candidates.stream()
                .filter(Candidate::vetoed)
                .forEach(candidate -> placed.add(new Placed(candidate, null, false)));
        return placed;
    }
}
