package teacherdev.teacher.termgoal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static teacherdev.teacher.termgoal.rules.GoalOutcome.MET;
import static teacherdev.teacher.termgoal.rules.GoalOutcome.NOT_MET;
import static teacherdev.teacher.termgoal.rules.GoalOutcome.PARTLY_MET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import teacherdev.teacher.termgoal.rules.GoalsMet.Judged;

class GoalsMetTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void shouldWeighGoalsAndCountThosePartlyMetByThePolicy() {
        List<Judged> goals = List.of(goal("40", MET), goal("35", PARTLY_MET), goal("25", NOT_MET));

        assertThat(GoalsMet.percent(goals, HALF)).isEqualByComparingTo("57.50");
        assertThat(GoalsMet.percent(goals, BigDecimal.ZERO)).isEqualByComparingTo("40.00");
    }

    @Test
    void shouldRoundHalfUpOnceWhereWeightsDoNotAddUpToAHundred() {
        assertThat(GoalsMet.percent(List.of(goal("1", MET), goal("1", MET), goal("1", NOT_MET)), HALF))
                .isEqualTo(new BigDecimal("66.67"));
    }

    @Test
    void shouldReviewAtMidTermWithinTheTermAndAtTheEndFromItsLastDay() {
        ReviewDays days = new ReviewDays(LocalDate.parse("2023-09-01"), LocalDate.parse("2026-09-01"));

        assertThat(days.middle()).isEqualTo("2025-03-02");
        assertThat(days.allowsMidTerm(LocalDate.parse("2023-09-01"))).isFalse();
        assertThat(days.allowsMidTerm(LocalDate.parse("2026-08-31"))).isTrue();
        assertThat(days.allowsMidTerm(LocalDate.parse("2026-09-01"))).isFalse();
        assertThat(days.allowsEnd(LocalDate.parse("2026-08-30"))).isFalse();
        assertThat(days.allowsEnd(LocalDate.parse("2026-08-31"))).isTrue();
    }

    private static Judged goal(String weight, GoalOutcome outcome) {
        return new Judged(new BigDecimal(weight), outcome);
    }
}
