package teacherdev.teacher.application.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.rules.number.Rational;

/** Scenario 8 of the domain's acceptance scenarios, for title applications. */
class SelectionTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID S = new UUID(0, 4);
    private static final List<Selection.Scored> SCORED = List.of(
            new Selection.Scored(A, Rational.of("95.50"), false),
            new Selection.Scored(B, Rational.of("95.50"), false),
            new Selection.Scored(C, Rational.of("94.00"), false),
            new Selection.Scored(S, Rational.of("60"), true));

    @Test
    void shouldSelectTheHighestScoresAndSpecialPostsOutsideTheQuota() {
        assertThat(Selection.select(SCORED, OptionalInt.of(2), Set.of()))
                .isEqualTo(new Selection.Result.Selected(List.of(A, B, S)));
        assertThat(Selection.select(SCORED, OptionalInt.of(0), Set.of()))
                .isEqualTo(new Selection.Result.Selected(List.of(S)));
        assertThat(Selection.select(SCORED, OptionalInt.empty(), Set.of()))
                .isEqualTo(new Selection.Result.Selected(List.of(A, B, C, S)));
        assertThat(Selection.places(SCORED))
                .containsEntry(A, 1)
                .containsEntry(B, 1)
                .containsEntry(C, 3);
    }

    @Test
    void shouldLeaveATieAtTheCutToAPerson() {
        assertThat(Selection.select(SCORED, OptionalInt.of(1), Set.of()))
                .isEqualTo(new Selection.Result.TieAtCut(List.of(A, B), 1));
        assertThat(Selection.select(SCORED, OptionalInt.of(1), Set.of(B)))
                .isEqualTo(new Selection.Result.Selected(List.of(B, S)));
        assertThat(Selection.select(SCORED, OptionalInt.of(1), Set.of(A, B)))
                .isEqualTo(new Selection.Result.TieAtCut(List.of(A, B), 1));
    }

    @Test
    void shouldTakeNoStepTwiceAndNoneOutOfOrder() {
        assertThat(ApplicationState.DRAFT.mayBecome(ApplicationState.APPROVED)).isFalse();
        assertThat(ApplicationState.PUBLISHED.mayBecome(ApplicationState.APPROVED))
                .isTrue();
        assertThat(ApplicationState.APPROVED.next()).isEmpty();
    }
}
