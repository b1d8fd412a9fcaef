package teacherdev.training.mentorship.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a pairing must have done in each month and each term, and what of it is missing. */
public final class Minima {

    private Minima() {}

    /**
     * Something that mentor and mentee did.
     *
     * @param announcedOn when it was announced, or null
     * @param quantity how much it counts: lessons, notes, characters
     */
    public record Deed(String activity, LocalDate happenedOn, LocalDate announcedOn, int quantity) {}

    /**
     * What a month or a term lacks.
     *
     * @param from its first day
     * @param to the first day after it
     */
    public record Shortfall(
            String activity, Minimum.Period period, LocalDate from, LocalDate to, long done, int required) {}

    private record Span(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /**
     * What is missing in every month and term that the pairing touches, in the order of time.
     *
     * @param from first day of the pairing
     * @param until the first day that is not looked at any more
     */
    public static List<Shortfall> missing(MentorshipPolicy policy, LocalDate from, LocalDate until, List<Deed> deeds) {
        List<Shortfall> missing = new ArrayList<>();
        for (Minimum minimum : policy.minima()) {
            List<Span> spans =
                    switch (minimum.period()) {
                        case MONTH -> months(from, until);
                        case TERM -> terms(policy.termStarts(), from, until);
                    };
            for (Span span : spans) {
                long done = done(policy, minimum.activity(), span, deeds);
                if (done < minimum.count()) {
                    missing.add(new Shortfall(
                            minimum.activity(), minimum.period(), span.from(), span.to(), done, minimum.count()));
                }
            }
        }
        // Sorting is stable: within a period the order of the policy stays.
        missing.sort(Comparator.comparing(Shortfall::from).thenComparing(Shortfall::to));
        return missing;
    }

    /** An activity that must be announced first counts only when it was, before its day. */
    public static boolean counts(MentorshipPolicy policy, Deed deed) {
        return !policy.announceFirst().contains(deed.activity())
                || (deed.announcedOn() != null && deed.announcedOn().isBefore(deed.happenedOn()));
    }

    private static long done(MentorshipPolicy policy, String activity, Span span, List<Deed> deeds) {
        return deeds.stream()
                .filter(deed ->
                        deed.activity().equals(activity) && span.holds(deed.happenedOn()) && counts(policy, deed))
                .mapToLong(Deed::quantity)
                .sum();
    }

    private static List<Span> months(LocalDate from, LocalDate until) {
        List<Span> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); month.atDay(1).isBefore(until); month = month.plusMonths(1)) {
            months.add(new Span(month.atDay(1), month.plusMonths(1).atDay(1)));
        }
        return months;
    }

    private static List<Span> terms(List<String> starts, LocalDate from, LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        for (int year = from.getYear() - 1; year <= until.getYear() + 1; year++) {
            for (String start : starts) {
                days.add(MonthDay.parse("--" + start).atYear(year));
            }
        }
        days.sort(Comparator.naturalOrder());
        List<Span> terms = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            Span term = new Span(days.get(i), days.get(i + 1));
            if (term.from().isBefore(until) && term.to().isAfter(from)) {
                terms.add(term);
            }
        }
        return terms;
    }
}
