package teacherdev.teacher.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.career.AssignmentView;
import teacherdev.teacher.career.EmploymentKind;
import teacherdev.teacher.organisation.Stage;

/** A teacher as of a day 教师. */
public record TeacherView(
        UUID id,
        @Schema(description = "Also the ETag") long version,
        String sourceSystem,
        String externalId,
        String name,
        Gender gender,
        @Schema(nullable = true) LocalDate birthDate,

        @Schema(nullable = true, examples = "110105********002X", description = "Masked")
        String identityNumber,

        List<String> subjects,
        Stage stage,
        EmploymentKind employmentKind,
        TeacherStatus status,

        @Schema(nullable = true, description = "The record that took the place of this one, when it was merged")
        UUID mergedInto,

        @Schema(nullable = true, description = "The primary assignment on that day; null when there was none")
        AssignmentView assignment) {}
