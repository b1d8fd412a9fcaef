package teacherdev.evaluation.pay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthsTest {

    @Test
    void shouldGiveTheCentsThatDoNotDivideToTheEarlierMonths() {
        List<Money> months = Months.instalments(Money.of("100.03"), Collections.nCopies(12, true));

        assertThat(months.subList(0, 7)).containsOnly(Money.of("8.34"));
        assertThat(months.subList(7, 12)).containsOnly(Money.of("8.33"));
    }

    @Test
    void shouldPayWhoCameInSeptemberFromThenOn() {
        List<Money> months = Months.instalments(
                Money.of("1000.00"),
                IntStream.range(0, 12).mapToObj(month -> month >= 8).toList());

        assertThat(months.subList(0, 8)).containsOnly(Money.of("0.00"));
        assertThat(months.subList(8, 12)).containsOnly(Money.of("250.00"));
    }

    @Test
    void shouldTakeADeductionInTheSameMonths() {
        assertThat(Months.instalments(Money.of("-12.00"), List.of())).containsOnly(Money.of("-1.00"));
    }
}
