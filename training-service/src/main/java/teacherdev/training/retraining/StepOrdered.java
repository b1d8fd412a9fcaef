package teacherdev.training.retraining;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code improvement-step-ordered.v1} that this service reads. */
record StepOrdered(UUID planId, UUID teacherId, UUID schoolId, String step, LocalDate dueOn) {

    StepOrdered {
        Objects.requireNonNull(planId, "planId");
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
