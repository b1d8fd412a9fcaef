package teacherdev.teacher.profile;

import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.teacher.career.AssignmentView;
import teacherdev.teacher.organisation.Stage;

/**
 * Event: the full state of a teacher that other services need, without identity number and birth date. Contract:
 * {@code teacherdev.teacher.v1/teacher-changed.v1}.
 */
record TeacherChanged(
        UUID teacherId,
        String name,
        TeacherStatus status,
        Gender gender,
        Stage stage,
        List<String> subjects,
        EmploymentKind employmentKind,
        List<AssignmentView> assignments) {

    OutgoingEvent version(long version) {
        return new OutgoingEvent(
                "teacherdev.teacher.v1",
                teacherId.toString(),
                "teacherdev.teacher.teacher-changed.v1",
                teacherId.toString(),
                version,
                this);
    }
}
