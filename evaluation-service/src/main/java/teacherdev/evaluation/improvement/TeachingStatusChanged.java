package teacherdev.evaluation.improvement;

import java.util.Objects;
import java.util.UUID;

/** The fields of {@code teaching-status-changed.v1}, teacher-service's answer, that this service reads. */
record TeachingStatusChanged(UUID planId, String status) {

    TeachingStatusChanged {
        Objects.requireNonNull(planId, "planId");
        Objects.requireNonNull(status, "status");
    }
}
