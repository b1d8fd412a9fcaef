package teacherdev.evaluation.pay.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import teacherdev.platform.rules.number.Rational;

/** The part of a year in which somebody worked at a school and was not on unpaid leave. */
public final class Presence {

    private static final int MONTHS = 12;

    private Presence() {}

    /** How a part of a year is counted. */
    public enum Counting {
        /** A month counts in which she was there on more than half of the days. */
        MONTHS,
        DAYS,
        /** Whoever was there at all counts in full. */
        NONE
    }

    /** @param to the first day after it */
    public record Period(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** 0 to 1, exactly. */
    public static Rational factor(Period year, List<Period> present, List<Period> away, Counting counting) {
        boolean allYear = present.stream()
                .anyMatch(period -> period.covers(year.from()) && !period.to().isBefore(year.to()));
        if (allYear && away.isEmpty()) {
            return Rational.ONE; // most people, most years
        }
        List<LocalDate> days = days(year, present, away);
        return switch (counting) {
            case NONE -> days.isEmpty() ? Rational.ZERO : Rational.ONE;
            case DAYS ->
                Rational.of(days.size()).dividedBy(Rational.of(ChronoUnit.DAYS.between(year.from(), year.to())));
            case MONTHS -> Rational.of(months(year, days)).dividedBy(Rational.of(MONTHS));
        };
    }

    private static List<LocalDate> days(Period year, List<Period> present, List<Period> away) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = year.from(); day.isBefore(year.to()); day = day.plusDays(1)) {
            LocalDate each = day;
            if (present.stream().anyMatch(period -> period.covers(each))
                    && away.stream().noneMatch(period -> period.covers(each))) {
                days.add(day);
            }
        }
        days.sort(Comparator.naturalOrder());
        return days;
    }

    /** Which months of a year count, as twelve flags. */
    public static List<Boolean> months(Period year, List<Period> present, List<Period> away) {
        return flags(year, days(year, present, away));
    }

    private static long months(Period year, List<LocalDate> days) {
        return flags(year, days).stream().filter(there -> there).count();
    }

    private static List<Boolean> flags(Period year, List<LocalDate> days) {
        List<Boolean> flags = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            LocalDate from = year.from().plusMonths(i);
            LocalDate to = year.from().plusMonths(i + 1L);
            long there = days.stream()
                    .filter(day -> !day.isBefore(from) && day.isBefore(to))
                    .count();
            flags.add(2 * there > ChronoUnit.DAYS.between(from, to));
        }
        return flags;
    }
}
