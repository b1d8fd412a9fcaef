package teacherdev.training.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource({"1873, 2104, 89.02", "412, 431, 95.59", "2285, 2535, 90.14", "0, 3, 0.00", "3, 3, 100.00", "1, 8, 12.50"
    })
    void shouldDivideSumsAndRoundOnce(long part, long whole, BigDecimal percent) {
        assertThat(Percentage.of(part, whole)).isEqualTo(percent);
    }

    @Test
    void shouldKnowNoRateOfNothing() {
        assertThat(Percentage.of(0, 0)).isNull();
    }
}
