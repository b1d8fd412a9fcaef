package teacherdev.training.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;

/** The fields of {@code teacher-changed.v1} that this service reads. */
record TeacherChanged(
        UUID teacherId,
        String name,
        String status,
        String sourceSystem,
        String externalId,
        String stage,
        List<String> subjects,
        String employmentKind,
        Integer birthYear,
        List<Assignment> assignments,
        JsonNode titles,
        JsonNode honours,
        Boolean ethicsVeto,
        JsonNode terms,
        JsonNode leaves,
        UUID mergedInto,
        Boolean erased) {

    TeacherChanged {
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        subjects = List.copyOf(Objects.requireNonNullElse(subjects, List.of()));
        assignments = List.copyOf(Objects.requireNonNull(assignments, "assignments"));
    }

    Set<Stay> stays() {
        return assignments.stream().map(Assignment::stay).collect(Collectors.toSet());
    }

    /** The first day of all that is known of her work; null when nothing is. */
    LocalDate careerFrom() {
        return assignments.stream()
                .map(Assignment::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A period at a school; `to` is the first day after it, null while it is open. */
    record Assignment(UUID assignmentId, UUID schoolId, LocalDate from, LocalDate to, boolean primary) {

        Assignment {
            Objects.requireNonNull(assignmentId, "assignmentId");
            Objects.requireNonNull(schoolId, "schoolId");
            Objects.requireNonNull(from, "from");
        }

        Stay stay() {
            return new Stay(schoolId, from, to, primary);
        }
    }

    /** What of an assignment decides where hours belong. */
    record Stay(UUID schoolId, LocalDate from, LocalDate to, boolean primary) {

        static Stay of(Row row) {
            return new Stay(row.id("school_id"), row.date("valid_from"), row.date("valid_to"), row.flag("is_primary"));
        }
    }
}
