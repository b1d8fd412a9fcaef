package teacherdev.evaluation.improvement;

import java.util.Objects;
import java.util.UUID;

/** The fields of {@code retraining-changed.v1}, training-service's answer, that this service reads. */
record RetrainingChanged(UUID planId, String status) {

    RetrainingChanged {
        Objects.requireNonNull(planId, "planId");
        Objects.requireNonNull(status, "status");
    }
}
