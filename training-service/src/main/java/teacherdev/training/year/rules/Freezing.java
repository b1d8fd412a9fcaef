package teacherdev.training.year.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which years of training are reported and stay as they are.
 *
 * @param frozenOn a year is frozen on this day of the year after it
 * @param calendars when each year begins, by the calendar year in which it does
 */
public record Freezing(MonthDay frozenOn, IntFunction<TrainingYear> calendars) {

    /** No year is open for longer than until the end of the year after it; one more, where calendars changed. */
    private static final int YEARS_BACK = 3;

    /** The day after the last year that is frozen: what happened since then may still be put right. */
    public LocalDate firstOpenDay(LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - YEARS_BACK, today.getYear())
                .filter(year -> !today.isBefore(calendars.apply(year).dayIn(year + 1, frozenOn)))
                .mapToObj(year -> calendars.apply(year).lastDay(year).plusDays(1))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
