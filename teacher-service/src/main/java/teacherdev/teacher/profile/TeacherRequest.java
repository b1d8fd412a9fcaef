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

/** A teacher to be recorded, with her primary assignment. */
public record TeacherRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "HR1", description = "The system that knows her by externalId")
        String sourceSystem,

        @NotBlank @Size(max = 80) @Schema(examples = "T-0001")
        String externalId,

        @NotBlank @Size(max = 80) @Schema(examples = "示例教师") String name,
        @NotNull Gender gender,

        @Past @Schema(examples = "1988-03-09", nullable = true)
        LocalDate birthDate,

        @Size(max = 18) @Schema(nullable = true, description = "GB 11643 number; stored encrypted, shown masked")
        String identityNumber,

        @NotNull @Size(max = 10) @Schema(description = "Codes of the subjects taught")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> subjects,

        @NotNull Stage stage,
        @NotNull EmploymentKind employmentKind,
        @NotNull @Valid AssignmentRequest assignment) {

    Particulars particulars() {
        return new Particulars(
                name, gender, birthDate, new TreeSet<>(subjects).stream().toList(), stage, employmentKind);
    }
}
