package teacherdev.training.year.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;

/**
 * When a year of training begins: a calendar year 自然年 or a school year 学年. It is called by the year in which it begins.
 *
 * @param startMonth 1 to 12; 9 for a year from September to August
 */
public record TrainingYear(int startMonth) {

    public static final TrainingYear CALENDAR = new TrainingYear(1);

    /** The month counts; a year begins on the first of it. */
    public static TrainingYear beginning(MonthDay day) {
        return new TrainingYear(day.getMonthValue());
    }

    public boolean isCalendar() {
        return startMonth == 1;
    }

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

    /** The day of the year that has this month and day. */
    public LocalDate dayIn(int year, MonthDay day) {
        return day.atYear(day.getMonthValue() < startMonth ? year + 1 : year);
    }

    /** The first day of a month of the year. */
    public LocalDate monthIn(int year, int month) {
        return LocalDate.of(month < startMonth ? year + 1 : year, month, 1);
    }
}
