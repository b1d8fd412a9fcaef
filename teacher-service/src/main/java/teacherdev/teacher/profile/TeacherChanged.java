package teacherdev.teacher.profile;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.teacher.career.AssignmentView;
import teacherdev.teacher.organisation.Stage;

/**
 * Event: the full state of a teacher that other services need, without identity number and birth date. Contract:
 * {@code teacherdev.teacher.v1/teacher-changed.v1}.
 *
 * @param parts what other features keep of her, by the fields of the contract
 */
record TeacherChanged(
        UUID teacherId,
        String name,
        TeacherStatus status,
        Gender gender,
        Stage stage,
        List<String> subjects,
        EmploymentKind employmentKind,
        List<AssignmentView> assignments,
        @JsonAnyGetter Map<String, Object> parts) {

    TeacherChanged {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

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
