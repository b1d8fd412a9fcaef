package teacherdev.evaluation.improvement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import teacherdev.evaluation.improvement.rules.PlanState.Happening;
import teacherdev.evaluation.improvement.rules.PlanState.Step;

class PlanStateTest {

    @ParameterizedTest
    @CsvSource({
        "OFF_TEACHING_ORDERED, TAKEN_OFF_TEACHING, TRAINING_ORDERED",
        "TRAINING_ORDERED, ENROLLED, TRAINING",
        "TRAINING, TRAINING_COMPLETED, REASSESSMENT",
        "TRAINING_ORDERED, TRAINING_COMPLETED, REASSESSMENT",
        "REASSESSMENT, PASSED, REINSTATEMENT_ORDERED",
        "REASSESSMENT, NOT_PASSED, MOVE_ORDERED",
        "REINSTATEMENT_ORDERED, BACK_TO_TEACHING, REINSTATED",
        "MOVE_ORDERED, MOVED, MOVED",
        "TRAINING, CALLED_OFF, REINSTATEMENT_ORDERED"
    })
    void shouldGoOnWithWhatHappens(PlanState state, Happening happening, PlanState next) {
        assertThat(state.after(happening)).contains(next);
    }

    @ParameterizedTest
    @EnumSource(Happening.class)
    void shouldNotLeaveAnEnd(Happening happening) {
        assertThat(PlanState.REINSTATED.after(happening)).isEmpty();
        assertThat(PlanState.MOVED.after(happening)).isEmpty();
    }

    @Test
    void shouldIgnoreAnAnswerThatComesTwiceOrTooEarly() {
        assertThat(PlanState.TRAINING_ORDERED.after(Happening.TAKEN_OFF_TEACHING))
                .isEmpty();
        assertThat(PlanState.OFF_TEACHING_ORDERED.after(Happening.TRAINING_COMPLETED))
                .isEmpty();
        assertThat(PlanState.TRAINING.after(Happening.PASSED)).isEmpty();
    }

    @Test
    void shouldOrderAStepOfAnotherServiceOnEntering() {
        assertThat(PlanState.TRAINING_ORDERED.ordered()).contains(Step.TRAIN);
        assertThat(PlanState.MOVE_ORDERED.ordered()).contains(Step.MOVE);
        assertThat(PlanState.REASSESSMENT.ordered()).isEmpty();
    }
}
