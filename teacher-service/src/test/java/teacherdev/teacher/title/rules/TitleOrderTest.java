package teacherdev.teacher.title.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import teacherdev.teacher.title.rules.TitleOrder.Decision;
import teacherdev.teacher.title.rules.TitleOrder.Held;

class TitleOrderTest {

    private static final Held SECOND = new Held(TitleLevel.SECOND, LocalDate.parse("2015-09-01"));
    private static final Held SENIOR = new Held(TitleLevel.SENIOR, LocalDate.parse("2025-09-01"));

    @Test
    void shouldTakeATitleBetweenALowerAndAHigherOne() {
        assertThat(decide(TitleLevel.FIRST, "2020-09-01")).isEqualTo(new Decision.Fits());
    }

    @Test
    void shouldRefuseATitleThatDoesNotBeginAfterALowerOne() {
        assertThat(decide(TitleLevel.FIRST, "2015-09-01")).isEqualTo(new Decision.BeforeLower(SECOND));
        assertThat(decide(TitleLevel.FIRST, "2010-09-01")).isEqualTo(new Decision.BeforeLower(SECOND));
    }

    @Test
    void shouldRefuseATitleThatDoesNotBeginBeforeAHigherOne() {
        assertThat(decide(TitleLevel.FIRST, "2025-09-01")).isEqualTo(new Decision.AfterHigher(SENIOR));
    }

    @Test
    void shouldRefuseTheSameTitleAgain() {
        assertThat(decide(TitleLevel.SECOND, "2016-09-01")).isEqualTo(new Decision.HeldAlready());
    }

    private static Decision decide(TitleLevel level, String since) {
        return TitleOrder.decide(List.of(SECOND, SENIOR), level, LocalDate.parse(since));
    }
}
