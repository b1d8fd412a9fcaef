package teacherdev.training.cycle.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which leaves suspend what a cycle asks for 停训.
 *
 * @param kinds of leave, as the roster names them
 * @param daysMin shorter leaves suspend nothing
 */
public record Suspension(Set<String> kinds, int daysMin) {

    public Suspension {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Days from the first to the last day of a period that suspending leaves take; a day on which two of them overlap counts once.
     * A leave without an end lasts.
     */
    public long days(List<Leave> leaves, LocalDate first, LocalDate last) {
        LocalDate end = last.plusDays(1);
        List<Leave> suspending = leaves.stream()
                .filter(leave -> kinds.contains(leave.kind()))
                .filter(leave -> leave.to() == null || ChronoUnit.DAYS.between(leave.from(), leave.to()) >= daysMin)
                .sorted(Comparator.comparing(Leave::from))
                .toList();
        long days = 0;
        LocalDate counted = first;
        for (Leave leave : suspending) {
            LocalDate from = leave.from().isAfter(counted) ? leave.from() : counted;
            LocalDate to = leave.to() == null || leave.to().isAfter(end) ? end : leave.to();
            if (from.isBefore(to)) {
                days += ChronoUnit.DAYS.between(from, to);
                counted = to;
            }
        }
        return days;
    }
}
