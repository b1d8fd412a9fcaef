package teacherdev.training.year.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingYearTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2025-01-01, 2025, 2025-01-01, 2025-12-31",
        "1, 2025-12-31, 2025, 2025-01-01, 2025-12-31",
        "9, 2025-08-31, 2024, 2024-09-01, 2025-08-31",
        "9, 2025-09-01, 2025, 2025-09-01, 2026-08-31",
        "3, 2024-02-29, 2023, 2023-03-01, 2024-02-29"
    })
    void shouldBeCalledByTheYearInWhichItBegins(
            int startMonth, LocalDate day, int year, LocalDate first, LocalDate last) {
        TrainingYear calendar = new TrainingYear(startMonth);

        assertThat(calendar.of(day)).isEqualTo(year);
        assertThat(calendar.firstDay(year)).isEqualTo(first);
        assertThat(calendar.lastDay(year)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2025, --12-31, 2025-12-31",
        "9, 2025, --12-31, 2025-12-31",
        "9, 2025, --09-01, 2025-09-01",
        "9, 2025, --08-31, 2026-08-31",
        "9, 2027, --02-29, 2028-02-29",
        "9, 2025, --02-29, 2026-02-28"
    })
    void shouldFindADayWithinTheYear(int startMonth, int year, MonthDay day, LocalDate expected) {
        TrainingYear calendar = new TrainingYear(startMonth);

        assertThat(calendar.dayIn(year, day)).isEqualTo(expected);
        assertThat(calendar.monthIn(year, day.getMonthValue()))
                .isEqualTo(expected.withDayOfMonth(1))
                .isBetween(calendar.firstDay(year), calendar.lastDay(year));
    }
}
