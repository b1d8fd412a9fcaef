package teacherdev.teacher.organisation;

import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: the full state of a school. Contract: {@code teacherdev.teacher.v1/school-changed.v1}. */
record SchoolChanged(
        UUID schoolId,
        String code,
        String name,
        SchoolKind kind,
        List<String> stages,
        Setting setting,
        List<String> path,
        String parent,
        boolean weak,
        boolean boarding) {

    OutgoingEvent version(long version) {
        return new OutgoingEvent(
                "teacherdev.teacher.v1",
                schoolId.toString(),
                "teacherdev.teacher.school-changed.v1",
                schoolId.toString(),
                version,
                this);
    }
}
