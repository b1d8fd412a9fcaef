package teacherdev.teacher.statistics;

import java.time.LocalDate;

/** The school year of a day: it starts in September. */
final class SchoolYears {

    private static final int FIRST_MONTH = 9;

    private SchoolYears() {}

    static int of(LocalDate day) {
        return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
    }
}
