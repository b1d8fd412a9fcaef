package teacherdev.teacher.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.teacher.career.AssignmentRequest;
import teacherdev.teacher.career.CareerStatement;
import teacherdev.teacher.career.CareerStatement.AssignmentRow;
import teacherdev.teacher.career.CareerStatement.EmploymentRow;
import teacherdev.teacher.career.CareerStatement.LeaveRow;
import teacherdev.teacher.career.CareerStatement.TermRow;
import teacherdev.teacher.career.EmploymentKind;
import teacherdev.teacher.organisation.Stage;

/** One teacher in a bulk request: what the source system knows of her now. */
public record TeacherRow(
        @NotBlank @Size(max = 40) @Schema(examples = "HR1", description = "The system that knows her by externalId")
        String sourceSystem,

        @NotBlank @Size(max = 80) @Schema(examples = "T-0001")
        String externalId,

        @NotBlank @Size(max = 80) @Schema(examples = "示例教师") String name,
        @NotNull Gender gender,

        @Past @Schema(examples = "1988-03-09", nullable = true)
        LocalDate birthDate,

        @Size(max = 18)
        @Schema(nullable = true, description = "GB 11643 number; stored encrypted; what is known stays when absent")
        String identityNumber,

        @NotNull @Size(max = 10) @Schema(description = "Codes of the subjects taught")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> subjects,

        @NotNull Stage stage,
        @NotNull EmploymentKind employmentKind,

        @Schema(nullable = true, description = "From which day changed particulars hold; today when absent")
        LocalDate effectiveFrom,

        @Valid
        @Schema(
                nullable = true,
                description =
                        "Her primary post from its first day on. Use this or `assignments`; a new teacher needs one")
        AssignmentRequest assignment,

        @Size(max = 50) @Schema(nullable = true, description = "All her assignments, also past ones")
        List<@NotNull @Valid AssignmentRow> assignments,

        @Size(max = 50) @Schema(nullable = true, description = "All her employments, also past ones")
        List<@NotNull @Valid EmploymentRow> employments,

        @Size(max = 200) @Schema(nullable = true, description = "All her leaves, also past ones")
        List<@NotNull @Valid LeaveRow> leaves,

        @Size(max = 100) @Schema(nullable = true, description = "All her terms of office, also past ones")
        List<@NotNull @Valid TermRow> terms) {

    RowKey key() {
        return new RowKey(sourceSystem, externalId);
    }

    Particulars particulars() {
        return new Particulars(
                name, gender, birthDate, new TreeSet<>(subjects).stream().toList(), stage, employmentKind);
    }

    CareerStatement career() {
        return new CareerStatement(assignment, assignments, employments, leaves, terms);
    }
}
