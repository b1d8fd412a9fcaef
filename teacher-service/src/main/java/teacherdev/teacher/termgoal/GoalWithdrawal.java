package teacherdev.teacher.termgoal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the goals of a term do not count any more. */
public record GoalWithdrawal(@NotBlank @Size(max = 2000) String statement) {}
