package teacherdev.teacher.teaching;

import java.util.Objects;
import java.util.UUID;

/** The fields of {@code improvement-step-ordered.v1} that this service reads. */
record StepOrdered(UUID planId, UUID teacherId, String step) {

    StepOrdered {
        Objects.requireNonNull(planId, "planId");
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(step, "step");
    }
}
