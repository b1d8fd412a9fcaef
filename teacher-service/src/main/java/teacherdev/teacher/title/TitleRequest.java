package teacherdev.teacher.title;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** A title that a teacher has; at least one of the two dates is needed. */
public record TitleRequest(
        @NotNull @Schema(examples = "SECOND") TitleLevel level,

        @Schema(examples = "2021-06-30", nullable = true, description = "Day of the qualification 取得资格")
        LocalDate qualifiedOn,

        @Schema(
                examples = "2021-09-01",
                nullable = true,
                description = "Day of the appointment 聘任; years count from here. Absent while nobody appointed her")
        LocalDate appointedOn,

        @Schema(nullable = true, description = "Appointed to a special post 特设岗位 outside the quota; false when absent")
        Boolean specialPost,

        @Schema(nullable = true, description = "The title that this one corrects; its old form stays readable")
        UUID corrects,

        @Size(max = 500) @Schema(nullable = true, description = "Why; required for a correction")
        String reason) {

    LocalDate since() {
        return appointedOn == null ? qualifiedOn : appointedOn;
    }
}
