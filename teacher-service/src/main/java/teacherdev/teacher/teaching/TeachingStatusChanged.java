package teacherdev.teacher.teaching;

import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: the answer to an ordered step. Contract: {@code teacherdev.teacher.v1/teaching-status-changed.v1}. */
record TeachingStatusChanged(UUID planId, UUID teacherId, String status) {

    OutgoingEvent version(long orderVersion) {
        return new OutgoingEvent(
                "teacherdev.teacher.v1",
                teacherId.toString(),
                "teacherdev.teacher.teaching-status-changed.v1",
                planId.toString(),
                orderVersion,
                this);
    }
}
