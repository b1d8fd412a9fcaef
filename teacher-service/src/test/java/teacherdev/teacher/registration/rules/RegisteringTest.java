package teacherdev.teacher.registration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisteringTest {

    private static final List<Integer> YEARS = List.of(2021, 2022, 2023, 2024, 2025);
    private static final Registering.Needs NEEDS =
            new Registering.Needs(new BigDecimal("360"), Set.of("EXCELLENT", "QUALIFIED"), 2);

    @Test
    void shouldQualifyWithEveryYearGoodEnoughAndTheHours() {
        assertThat(judge(false, "360.00", "QUALIFIED", "EXCELLENT", "QUALIFIED", "QUALIFIED", "QUALIFIED"))
                .isEqualTo(new Registering.Judgement(Registering.Result.QUALIFIED, List.of()));
    }

    @Test
    void shouldPostponeForMissingHoursAYearBelowOrAYearWithoutGrade() {
        assertThat(judge(false, "359.99", "QUALIFIED", "BASICALLY_QUALIFIED", "QUALIFIED", "QUALIFIED"))
                .isEqualTo(new Registering.Judgement(
                        Registering.Result.POSTPONED,
                        List.of(
                                Registering.Reason.YEAR_BELOW_QUALIFIED,
                                Registering.Reason.YEAR_WITHOUT_GRADE,
                                Registering.Reason.HOURS)));
    }

    @Test
    void shouldFailForABreachOfEthicsOrTwoUnqualifiedYearsInARow() {
        assertThat(judge(true, "400", "QUALIFIED", "QUALIFIED", "QUALIFIED", "QUALIFIED", "QUALIFIED")
                        .result())
                .isEqualTo(Registering.Result.UNQUALIFIED);
        assertThat(judge(false, "400", "QUALIFIED", "UNQUALIFIED", "UNQUALIFIED", "QUALIFIED", "QUALIFIED")
                        .result())
                .isEqualTo(Registering.Result.UNQUALIFIED);
        assertThat(judge(false, "400", "UNQUALIFIED", "QUALIFIED", "UNQUALIFIED", "QUALIFIED", "QUALIFIED")
                        .result())
                .isEqualTo(Registering.Result.POSTPONED);
    }

    private static Registering.Judgement judge(boolean veto, String hours, String... grades) {
        Map<Integer, String> byYear = new HashMap<>();
        for (int i = 0; i < grades.length; i++) {
            byYear.put(YEARS.get(i), grades[i]);
        }
        return Registering.judge(new Registering.Facts(veto, YEARS, byYear, new BigDecimal(hours)), NEEDS);
    }
}
