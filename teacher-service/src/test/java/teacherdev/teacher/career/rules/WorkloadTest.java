package teacherdev.teacher.career.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import teacherdev.teacher.career.rules.Workload.Fault;
import teacherdev.teacher.career.rules.Workload.Share;
import teacherdev.teacher.history.rules.Period;

class WorkloadTest {

    @Test
    void shouldAllowTwoHalvesOfWhichOneIsPrimary() {
        assertThat(Workload.faultOf(List.of(
                        share("2020-09-01", null, "0.50", true), share("2020-09-01", "2022-09-01", "0.50", false))))
                .isEmpty();
    }

    @Test
    void shouldAllowOnePostAfterAnother() {
        assertThat(Workload.faultOf(List.of(
                        share("2020-09-01", "2022-09-01", "1.00", true), share("2022-09-01", null, "1.00", true))))
                .isEmpty();
    }

    @Test
    void shouldFindTheFirstDayAboveAFullPost() {
        assertThat(Workload.faultOf(
                        List.of(share("2020-09-01", null, "0.60", true), share("2021-09-01", null, "0.41", false))))
                .contains(new Fault.AboveFull(LocalDate.parse("2021-09-01"), 1, new BigDecimal("1.01")));
    }

    @Test
    void shouldFindTheDayOnWhichNoAssignmentIsPrimaryAnyMore() {
        assertThat(Workload.faultOf(List.of(
                        share("2020-09-01", "2021-09-01", "0.50", true), share("2020-09-01", null, "0.50", false))))
                .contains(new Fault.NoPrimary(LocalDate.parse("2021-09-01"), 1));
    }

    @Test
    void shouldFindTwoPrimariesOnOneDay() {
        assertThat(Workload.faultOf(
                        List.of(share("2020-09-01", null, "0.50", true), share("2021-09-01", null, "0.50", true))))
                .contains(new Fault.TwoPrimaries(LocalDate.parse("2021-09-01"), 1));
    }

    private static Share share(String from, String to, String fte, boolean primary) {
        return new Share(
                new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                new BigDecimal(fte),
                primary);
    }
}
