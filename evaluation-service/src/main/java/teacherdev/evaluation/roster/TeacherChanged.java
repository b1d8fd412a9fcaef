package teacherdev.evaluation.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code teacher-changed.v1} that this service reads; what an older sender leaves out is empty. */
record TeacherChanged(
        UUID teacherId,
        String name,
        String status,
        String stage,
        List<String> subjects,
        String employmentKind,
        List<Assignment> assignments,
        List<Title> titles,
        List<Honour> honours,
        Boolean ethicsVeto,
        UUID mergedInto,
        List<Term> terms,
        List<Leave> leaves,
        Boolean erased) {

    TeacherChanged {
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        assignments = List.copyOf(Objects.requireNonNull(assignments, "assignments"));
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        titles = titles == null ? List.of() : List.copyOf(titles);
        honours = honours == null ? List.of() : List.copyOf(honours);
        terms = terms == null ? List.of() : List.copyOf(terms);
        leaves = leaves == null ? List.of() : List.copyOf(leaves);
    }

    /** A period at a school; `to` is the first day after it, null while it is open. */
    record Assignment(UUID assignmentId, UUID schoolId, LocalDate from, LocalDate to, BigDecimal fte, boolean primary) {

        Assignment {
            Objects.requireNonNull(assignmentId, "assignmentId");
            Objects.requireNonNull(schoolId, "schoolId");
            Objects.requireNonNull(from, "from");
            fte = fte == null ? BigDecimal.ONE : fte;
        }
    }

    /** A title; years count from the appointment. */
    record Title(String level, LocalDate qualifiedOn, LocalDate appointedOn) {

        Title {
            Objects.requireNonNull(level, "titles.level");
        }
    }

    record Honour(String kind, String level, LocalDate from, LocalDate to) {

        Honour {
            Objects.requireNonNull(kind, "honours.kind");
            Objects.requireNonNull(level, "honours.level");
            Objects.requireNonNull(from, "honours.from");
        }
    }

    /** A term as head teacher or principal. */
    record Term(String role, UUID schoolId, LocalDate from, LocalDate to) {

        Term {
            Objects.requireNonNull(role, "terms.role");
            Objects.requireNonNull(from, "terms.from");
        }
    }

    record Leave(String kind, LocalDate from, LocalDate to) {

        Leave {
            Objects.requireNonNull(kind, "leaves.kind");
            Objects.requireNonNull(from, "leaves.from");
        }
    }
}
