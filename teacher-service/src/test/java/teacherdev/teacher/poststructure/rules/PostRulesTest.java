package teacherdev.teacher.poststructure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostRulesTest {

    private static final Retirement REFORM = new Retirement(LocalDate.parse("2025-01-01"), 4, 36);

    @ParameterizedTest
    @CsvSource({"75, 25, 18", "75, 60, 45", "4, 25, 1", "3, 33.34, 1", "0, 25, 0"})
    void shouldRoundAQuotaDown(int posts, String percent, int quota) {
        assertThat(Quota.of(posts, new BigDecimal(percent))).isEqualTo(quota);
    }

    @Test
    void shouldSayHowManyAreFreeOrTooMany() {
        assertThat(new Quota(18, 45).over()).isEqualTo(27);
        assertThat(new Quota(18, 45).free()).isZero();
        assertThat(new Quota(18, 15).free()).isEqualTo(3);
    }

    /** Rows of the annexes of the State Council's decision of 2024. */
    @ParameterizedTest
    @CsvSource({
        "1964-12-15, 60, 2024-12-15",
        "1965-01-15, 60, 2025-02-15",
        "1965-04-15, 60, 2025-05-15",
        "1965-05-15, 60, 2025-07-15",
        "1976-09-15, 60, 2039-09-15",
        "1990-03-15, 60, 2053-03-15",
        "1970-01-15, 55, 2025-02-15"
    })
    void shouldPutTheRetirementOffStepByStep(LocalDate birth, int years, LocalDate day) {
        assertThat(REFORM.day(birth, years)).isEqualTo(day);
    }

    @Test
    void shouldFollowRetirementsAndAppointmentsYearByYear() {
        List<LocalDate> retirements =
                List.of(LocalDate.parse("2025-03-01"), LocalDate.parse("2026-05-01"), LocalDate.parse("2027-01-01"));

        List<Forecast.Year> years = Forecast.of(2026, 3, new Quota(18, 20), retirements, 1);

        assertThat(years)
                .containsExactly(
                        new Forecast.Year(2026, 2, 1, new Quota(18, 19)),
                        new Forecast.Year(2027, 1, 1, new Quota(18, 19)),
                        new Forecast.Year(2028, 0, 1, new Quota(18, 20)));
    }
}
