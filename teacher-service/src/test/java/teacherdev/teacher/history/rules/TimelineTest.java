package teacherdev.teacher.history.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;

class TimelineTest {

    @Test
    void shouldCloseTheOpenFactThatANewOneFollows() {
        Fact<String> first = fact("2012-09-01", null, "A");
        Fact<String> move = fact("2020-09-01", null, "B");

        Change<String> change = Timeline.overlay(List.of(first), move);

        assertThat(change.superseded()).containsExactly(first);
        assertThat(change.recorded()).containsExactly(fact("2012-09-01", "2020-09-01", "A"), move);
    }

    @Test
    void shouldKeepBothEndsOfAFactThatIsCutInTheMiddle() {
        Fact<String> known = fact("2012-09-01", null, "A");
        Fact<String> added = fact("2015-01-01", "2016-01-01", "B");

        Change<String> change = Timeline.overlay(List.of(known), added);

        assertThat(change.recorded())
                .containsExactly(fact("2012-09-01", "2015-01-01", "A"), fact("2016-01-01", null, "A"), added);
    }

    @Test
    void shouldSupersedeEverythingThatComesLater() {
        Fact<String> first = fact("2012-09-01", "2015-09-01", "A");
        Fact<String> second = fact("2015-09-01", null, "B");
        Fact<String> corrected = fact("2012-09-01", null, "C");

        Change<String> change = Timeline.overlay(List.of(first, second), corrected);

        assertThat(change.superseded()).containsExactly(first, second);
        assertThat(change.recorded()).containsExactly(corrected);
    }

    @Test
    void shouldLeaveAloneWhatDoesNotOverlap() {
        Fact<String> first = fact("2012-09-01", "2015-09-01", "A");
        Fact<String> added = fact("2015-09-01", null, "B");

        Change<String> change = Timeline.overlay(List.of(first), added);

        assertThat(change.superseded()).isEmpty();
        assertThat(change.recorded()).containsExactly(added);
    }

    private static Fact<String> fact(String from, String to, String content) {
        return new Fact<>(new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), content);
    }
}
