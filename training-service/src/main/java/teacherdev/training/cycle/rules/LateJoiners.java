package teacherdev.training.cycle.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a cycle asks of those whose work began while it ran 中途入职. */
public enum LateJoiners {
    /** All of it 足额. */
    FULL,
    /** Nothing for the days before their first one 按在职天数折算. */
    PRORATED;

    /**
     * Days from the first to the last day of a period that lie before somebody's work began.
     *
     * @param began null when nothing is known of it
     */
    public static long daysBefore(LocalDate began, LocalDate first, LocalDate last) {
        if (began == null || !began.isAfter(first)) {
            return 0;
        }
        LocalDate end = last.plusDays(1);
        return ChronoUnit.DAYS.between(first, began.isBefore(end) ? began : end);
    }
}
