package teacherdev.training.session.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static teacherdev.training.session.rules.Passing.Missing.ATTENDANCE;
import static teacherdev.training.session.rules.Passing.Missing.NOTES;
import static teacherdev.training.session.rules.Passing.Missing.REPORT;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.training.session.rules.Passing.Demands;
import teacherdev.training.session.rules.Passing.Shown;

class PassingTest {

    @ParameterizedTest
    @CsvSource({
        "0.80, 4, 5, true",
        "0.80, 3, 5, false",
        "0.80, 3, 4, false",
        "0.75, 3, 4, true",
        "0, 0, 4, true",
        "1, 4, 4, true"
    })
    void shouldCompareTheShareOfHalfDaysExactly(BigDecimal share, int present, int halfDays, boolean passed) {
        Demands demands = new Demands(share, false, false);

        assertThat(Passing.missing(demands, new Shown(present, halfDays, false, false))
                        .isEmpty())
                .isEqualTo(passed);
    }

    @Test
    void shouldNameEverythingThatIsMissing() {
        Demands demands = new Demands(new BigDecimal("0.80"), true, true);

        assertThat(Passing.missing(demands, new Shown(1, 4, false, false))).containsExactly(ATTENDANCE, NOTES, REPORT);
        assertThat(Passing.missing(demands, new Shown(4, 4, true, true))).isEmpty();
    }
}
