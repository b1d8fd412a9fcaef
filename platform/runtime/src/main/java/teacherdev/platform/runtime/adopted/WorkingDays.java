package teacherdev.platform.runtime.adopted;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The working-day calendar: Monday to Friday without the holidays, and the days of a weekend that are worked instead
 * (调休, as the State Council announces them each year).
 *
 * @param holidays weekdays that are free
 * @param shifted Saturdays and Sundays that are worked
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> shifted) {

    private static final int DAYS_MAX = 1_000;

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        shifted = Set.copyOf(shifted);
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? shifted.contains(day) : !holidays.contains(day);
    }

    /** The last day of a period of so many working days that begins on the first working day after the given one. */
    public LocalDate after(LocalDate start, int workingDays) {
        if (workingDays < 0 || workingDays > DAYS_MAX) {
            throw new IllegalArgumentException("working days must be 0 to " + DAYS_MAX);
        }
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
