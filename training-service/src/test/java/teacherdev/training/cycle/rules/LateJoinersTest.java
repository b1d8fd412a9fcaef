package teacherdev.training.cycle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateJoinersTest {

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 0",
        "2021-01-01, 0",
        "2021-01-02, 1",
        "2025-12-31, 1825",
        "2026-01-01, 1826",
        "2027-05-05, 1826",
        ", 0"
    })
    void shouldCountTheDaysOfACycleBeforeSomebodysFirstOne(LocalDate began, long days) {
        assertThat(LateJoiners.daysBefore(began, LocalDate.parse("2021-01-01"), LocalDate.parse("2025-12-31")))
                .isEqualTo(days);
    }
}
