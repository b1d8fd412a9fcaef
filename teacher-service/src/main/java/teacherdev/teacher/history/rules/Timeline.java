package teacherdev.teacher.history.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is known now of one matter, as facts whose periods do not overlap. */
public final class Timeline {

    /** A fact and when it holds. */
    public record Fact<T>(Period period, T content) {}

    /**
     * What a change does: facts that are no longer believed, and facts that take their place. Superseded facts are kept
     * in the history; nothing is overwritten.
     */
    public record Change<T>(List<Fact<T>> superseded, List<Fact<T>> recorded) {
        public Change {
            superseded = List.copyOf(superseded);
            recorded = List.copyOf(recorded);
        }

        public boolean isNone() {
            return superseded.isEmpty() && recorded.isEmpty();
        }

        public static <T> Change<T> none() {
            return new Change<>(List.of(), List.of());
        }
    }

    private Timeline() {}

    /** Lays a new fact over the known ones: what it overlaps is superseded, and what sticks out is recorded again. */
    public static <T> Change<T> overlay(List<Fact<T>> known, Fact<T> added) {
        List<Fact<T>> superseded = new ArrayList<>();
        List<Fact<T>> recorded = new ArrayList<>();
        for (Fact<T> fact : known) {
            if (fact.period().overlaps(added.period())) {
                superseded.add(fact);
                addWhatSticksOut(fact, added.period(), recorded);
            }
        }
        recorded.add(added);
        return new Change<>(superseded, recorded);
    }

    /** Takes a statement of everything: what it does not repeat is superseded, what is new in it is recorded. */
    public static <T> Change<T> declare(List<Fact<T>> known, List<Fact<T>> declared) {
        List<Fact<T>> superseded = new ArrayList<>(known);
        List<Fact<T>> recorded = new ArrayList<>();
        for (Fact<T> fact : declared) {
            if (!superseded.remove(fact)) {
                recorded.add(fact);
            }
        }
        return new Change<>(superseded, recorded);
    }

    /** Ends what goes beyond a day: what would begin later is superseded, what has begun ends there. */
    public static <T> Change<T> end(List<Fact<T>> known, LocalDate day) {
        List<Fact<T>> superseded = new ArrayList<>();
        List<Fact<T>> recorded = new ArrayList<>();
        for (Fact<T> fact : known) {
            boolean goesOn = fact.period().to() == null || fact.period().to().isAfter(day);
            if (goesOn) {
                superseded.add(fact);
            }
            if (goesOn && fact.period().from().isBefore(day)) {
                recorded.add(new Fact<>(new Period(fact.period().from(), day), fact.content()));
            }
        }
        return new Change<>(superseded, recorded);
    }

    /** What another record of the same matter says that is not known: facts which no known one says already for all their days. */
    public static <T> List<Fact<T>> unknownOf(List<Fact<T>> known, List<Fact<T>> others) {
        return others.stream()
                .filter(other -> known.stream()
                        .noneMatch(fact -> fact.content().equals(other.content())
                                && fact.period().encloses(other.period())))
                .toList();
    }

    /** Puts the known facts before those of another record: of that one only what lies on other days remains. */
    public static <T> Change<T> underlay(List<Fact<T>> known, List<Fact<T>> others) {
        List<Fact<T>> after = others;
        for (Fact<T> fact : known) {
            after = after(after, overlay(after, fact));
        }
        return declare(known, after);
    }

    /** What is known after a change. */
    public static <T> List<Fact<T>> after(List<Fact<T>> known, Change<T> change) {
        List<Fact<T>> after = new ArrayList<>(known);
        change.superseded().forEach(after::remove);
        after.addAll(change.recorded());
        return after;
    }

    private static <T> void addWhatSticksOut(Fact<T> fact, Period cut, List<Fact<T>> recorded) {
        if (fact.period().from().isBefore(cut.from())) {
            recorded.add(new Fact<>(new Period(fact.period().from(), cut.from()), fact.content()));
        }
        boolean endsLater = fact.period().to() == null
                || (cut.to() != null && fact.period().to().isAfter(cut.to()));
        if (cut.to() != null && endsLater) {
            recorded.add(new Fact<>(new Period(cut.to(), fact.period().to()), fact.content()));
        }
    }
}
