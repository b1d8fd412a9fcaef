package teacherdev.training.cycle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuspensionTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final Suspension SUSPENSION = new Suspension(Set.of("MATERNITY", "SICK"), 30);

    @Test
    void shouldCountTheDaysOfLongLeavesOfItsKinds() {
        assertThat(days(leave("MATERNITY", "2023-03-01", "2023-08-06"))).isEqualTo(158);
        assertThat(days(leave("SICK", "2023-03-01", "2023-03-30"))).isZero();
        assertThat(days(leave("SICK", "2023-03-01", "2023-03-31"))).isEqualTo(30);
        assertThat(days(leave("VACATION", "2023-03-01", "2023-08-06"))).isZero();
    }

    @Test
    void shouldCountADayOfTwoLeavesOnceAndOnlyDaysOfThePeriod() {
        assertThat(days(leave("SICK", "2023-03-01", "2023-05-01"), leave("MATERNITY", "2023-04-01", "2023-06-01")))
                .isEqualTo(92);
        assertThat(days(leave("SICK", "2020-12-01", "2021-01-11"))).isEqualTo(10);
        assertThat(days(leave("SICK", "2025-12-22", null))).isEqualTo(10);
        assertThat(days(leave("SICK", "2019-01-01", null), leave("MATERNITY", "2023-04-01", "2023-06-01")))
                .isEqualTo(1_826);
    }

    private static long days(Leave... leaves) {
        return SUSPENSION.days(List.of(leaves), FIRST, LAST);
    }

    private static Leave leave(String kind, String from, String to) {
        return new Leave(kind, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
