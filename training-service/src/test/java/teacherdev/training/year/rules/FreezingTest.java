package teacherdev.training.year.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezingTest {

    @ParameterizedTest
    @CsvSource({
        "1, --03-31, 2026-03-30, 2025-01-01",
        "1, --03-31, 2026-03-31, 2026-01-01",
        "1, --01-01, 2026-01-01, 2026-01-01",
        "9, --10-31, 2026-10-30, 2025-09-01",
        "9, --10-31, 2026-10-31, 2026-09-01",
        "9, --03-31, 2026-11-30, 2025-09-01",
        "9, --03-31, 2027-03-30, 2025-09-01",
        "9, --03-31, 2027-03-31, 2026-09-01"
    })
    void shouldFreezeAYearOnADayOfTheYearAfterIt(
            int startMonth, MonthDay frozenOn, LocalDate today, LocalDate firstOpenDay) {
        Freezing freezing = new Freezing(frozenOn, _ -> new TrainingYear(startMonth));

        assertThat(freezing.firstOpenDay(today)).isEqualTo(firstOpenDay);
    }

    @Test
    void shouldKeepWhatIsFrozenWhenACountyBeginsToCountInSchoolYears() {
        Freezing freezing =
                new Freezing(MonthDay.of(3, 31), year -> year < 2025 ? TrainingYear.CALENDAR : new TrainingYear(9));

        assertThat(freezing.firstOpenDay(LocalDate.of(2026, 4, 1))).isEqualTo("2025-01-01");
        assertThat(freezing.firstOpenDay(LocalDate.of(2027, 4, 1))).isEqualTo("2026-09-01");
    }
}
