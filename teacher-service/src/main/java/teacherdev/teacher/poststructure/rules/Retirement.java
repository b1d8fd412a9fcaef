package teacherdev.teacher.poststructure.rules;

import java.time.LocalDate;
import java.time.Period;

/**
 * When somebody retires: at an age that is put off step by step since a day (2025-01-01: a month for every four months),
 * up to a limit. Source: 国务院关于渐进式延迟法定退休年龄的办法, annexes 1 and 2.
 *
 * @param from the first day on which the age is put off
 * @param monthsPerStep for each begun step of so many months the age grows by a month
 * @param monthsMax by how many months at most
 */
public record Retirement(LocalDate from, int monthsPerStep, int monthsMax) {

    /** The day of retirement of somebody who was born on a day and would retire at an age. */
    public LocalDate day(LocalDate birth, int years) {
        LocalDate before = birth.plusYears(years);
        if (before.isBefore(from)) {
            return before;
        }
        int months = (int)
                Period.between(from.withDayOfMonth(1), before.withDayOfMonth(1)).toTotalMonths();
        return before.plusMonths(Math.min(monthsMax, months / monthsPerStep + 1));
    }
}
