package teacherdev.training.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code teacher-changed.v1} that this service reads. */
record TeacherChanged(
        UUID teacherId,
        String name,
        String status,
        String sourceSystem,
        String externalId,
        List<Assignment> assignments) {

    TeacherChanged {
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        assignments = List.copyOf(Objects.requireNonNull(assignments, "assignments"));
    }

    /** A period at a school; `to` is the first day after it, null while it is open. */
    record Assignment(UUID assignmentId, UUID schoolId, LocalDate from, LocalDate to, boolean primary) {

        Assignment {
            Objects.requireNonNull(assignmentId, "assignmentId");
            Objects.requireNonNull(schoolId, "schoolId");
            Objects.requireNonNull(from, "from");
        }
    }
}
