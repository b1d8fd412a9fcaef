package teacherdev.evaluation.award.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachedTest {

    @Test
    void shouldReachATargetFromItsValueOn() {
        assertThat(Reached.target(new BigDecimal("90.0000"), new BigDecimal("90")))
                .isEqualTo(1);
        assertThat(Reached.target(new BigDecimal("89.9999"), new BigDecimal("90")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "70, 88.5, 5, 5, 3",
        "70, 75, 5, 5, 1",
        "70, 74.9999999999, 5, 5, 0",
        "80, 70, 5, 5, 0",
        "0, 100, 1, 10, 10"
    })
    void shouldCountWholeStepsOfProgressUpToAMaximum(
            BigDecimal before, BigDecimal now, BigDecimal step, int countMax, int expected) {
        assertThat(Reached.progress(before, now, step, countMax)).isEqualTo(expected);
    }
}
