package teacherdev.training.retraining;

import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: the training of a plan began or ended. Contract: {@code teacherdev.training.v1/retraining-changed.v1}. */
record RetrainingChanged(UUID planId, UUID teacherId, RetrainingState status) {

    OutgoingEvent version(long version) {
        return new OutgoingEvent(
                "teacherdev.training.v1",
                teacherId.toString(),
                "teacherdev.training.retraining-changed.v1",
                planId.toString(),
                version,
                this);
    }
}
