package teacherdev.teacher.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.career.AssignmentRequest;
import teacherdev.teacher.career.EmploymentKind;
import teacherdev.teacher.organisation.Stage;

/** New particulars of a teacher from a day on, and a new primary assignment if she moves. */
public record TeacherUpdate(
        @Schema(nullable = true, description = "From which day the particulars hold; today when absent")
        LocalDate effectiveFrom,

        @NotBlank @Size(max = 80) @Schema(examples = "示例教师") String name,
        @NotNull Gender gender,

        @Past @Schema(examples = "1988-03-09", nullable = true)
        LocalDate birthDate,

        @NotNull @Size(max = 10) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> subjects,
        @NotNull Stage stage,
        @NotNull EmploymentKind employmentKind,

        @Valid @Schema(nullable = true, description = "The new primary assignment; absent when she stays")
        AssignmentRequest assignment) {

    Particulars particulars() {
        return new Particulars(
                name, gender, birthDate, new TreeSet<>(subjects).stream().toList(), stage, employmentKind);
    }
}
