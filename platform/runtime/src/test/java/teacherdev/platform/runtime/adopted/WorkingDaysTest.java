package teacherdev.platform.runtime.adopted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The National Day of 2026: 1 to 7 October are free, 20 September and 10 October (a Sunday and a Saturday) are worked. */
class WorkingDaysTest {

    private final WorkingDays calendar = new WorkingDays(
            Set.of(
                    LocalDate.parse("2026-10-01"),
                    LocalDate.parse("2026-10-02"),
                    LocalDate.parse("2026-10-05"),
                    LocalDate.parse("2026-10-06"),
                    LocalDate.parse("2026-10-07")),
            Set.of(LocalDate.parse("2026-09-20"), LocalDate.parse("2026-10-10")));

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, 2026-10-10",
        "2026-09-30, 1, 2026-10-08",
        "2026-10-08, 2, 2026-10-10",
        "2026-10-09, 2, 2026-10-12",
        "2026-09-18, 1, 2026-09-20",
        "2026-11-24, 0, 2026-11-24"
    })
    void shouldCountWorkingDaysOverHolidaysAndShiftedDays(LocalDate start, int days, LocalDate end) {
        assertThat(calendar.after(start, days)).isEqualTo(end);
    }

    @Test
    void shouldRefuseAPeriodOfAbsurdLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.after(LocalDate.parse("2026-01-01"), 1_001));
    }
}
