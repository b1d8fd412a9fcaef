package teacherdev.training.cycle.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a year of training begins: a calendar year 自然年 or a school year 学年. It is called by the year in which it begins.
 *
 * @param startMonth 1 to 12; 9 for a year from September to August
 */
public record TrainingYear(int startMonth) {

    public int of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    public int of(YearMonth month) {
        return month.getMonthValue() < startMonth ? month.getYear() - 1 : month.getYear();
    }

    public LocalDate firstDay(int year) {
        return LocalDate.of(year, startMonth, 1);
    }

    public LocalDate lastDay(int year) {
        return firstDay(year + 1).minusDays(1);
    }
}
