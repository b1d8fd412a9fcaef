package teacherdev.evaluation.pay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import teacherdev.evaluation.pay.rules.Presence.Counting;
import teacherdev.evaluation.pay.rules.Presence.Period;
import teacherdev.platform.rules.number.Rational;

class PresenceTest {

    private static final Period YEAR = period("2026-01-01", "2027-01-01");
    private static final Period ALWAYS = period("2010-09-01", "9999-01-01");

    @Test
    void shouldCountWhoWasThereAllYearInFull() {
        assertThat(Presence.factor(YEAR, List.of(ALWAYS), List.of(), Counting.MONTHS))
                .isEqualTo(Rational.ONE);
    }

    @Test
    void shouldCountWhoJoinedInTheMiddleOfTheYearByMonthsOrDays() {
        List<Period> joined = List.of(period("2026-09-01", "9999-01-01"));

        assertThat(Presence.factor(YEAR, joined, List.of(), Counting.MONTHS))
                .isEqualTo(Rational.ONE.dividedBy(Rational.of(3)));
        assertThat(Presence.factor(YEAR, joined, List.of(), Counting.DAYS))
                .isEqualTo(Rational.of(122).dividedBy(Rational.of(365)));
        assertThat(Presence.factor(YEAR, joined, List.of(), Counting.NONE)).isEqualTo(Rational.ONE);
    }

    @Test
    void shouldCountAMonthOnlyIfSheWasThereOnMoreThanHalfOfItsDays() {
        assertThat(Presence.factor(YEAR, List.of(period("2026-11-15", "9999-01-01")), List.of(), Counting.MONTHS))
                .isEqualTo(Rational.of(2).dividedBy(Rational.of(12)));
        assertThat(Presence.factor(YEAR, List.of(period("2026-11-16", "9999-01-01")), List.of(), Counting.MONTHS))
                .isEqualTo(Rational.ONE.dividedBy(Rational.of(12)));
    }

    @Test
    void shouldNotCountUnpaidLeave() {
        assertThat(Presence.factor(YEAR, List.of(ALWAYS), List.of(period("2026-03-01", "2026-06-01")), Counting.MONTHS))
                .isEqualTo(Rational.of("0.75"));
    }

    @Test
    void shouldNotCountTwiceWhoHadTwoPostsAtOnce() {
        List<Period> posts = List.of(period("2026-01-01", "2026-07-01"), period("2026-04-01", "2026-07-01"));

        assertThat(Presence.factor(YEAR, posts, List.of(), Counting.MONTHS)).isEqualTo(Rational.of("0.5"));
    }

    @Test
    void shouldCountNobodyWhoWasNotThere() {
        assertThat(Presence.factor(YEAR, List.of(period("2020-01-01", "2025-01-01")), List.of(), Counting.NONE))
                .isEqualTo(Rational.ZERO);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
