package teacherdev.teacher.person;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/**
 * Event: the full state of a teacher that other services need, without identity number, birth date and contacts. Contract:
 * {@code teacherdev.teacher.v1/teacher-changed.v1}.
 *
 * @param parts what the features tell, by field; in the order of names, so that the same state is the same text
 */
record TeacherChanged(UUID teacherId, @JsonAnyGetter SortedMap<String, Object> parts) {

    TeacherChanged {
        parts = new TreeMap<>(parts);
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
