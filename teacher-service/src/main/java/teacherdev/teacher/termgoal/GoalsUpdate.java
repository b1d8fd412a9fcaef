package teacherdev.teacher.termgoal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Goals that take the place of those that were drafted. */
public record GoalsUpdate(
        @NotNull @Size(min = 1, max = GOALS_MAX) List<@NotNull @Valid GoalRequest> goals) {

    static final int GOALS_MAX = 20;
}
