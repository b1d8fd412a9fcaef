package teacherdev.teacher.poststructure;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** An appointment of a teacher to a post. */
public record AppointmentRequest(
        @NotNull UUID teacherId,
        @NotNull TitleLevel level,

        @Schema(nullable = true, description = "Day of the qualification")
        LocalDate qualifiedOn,

        @NotNull @Schema(examples = "2026-09-01") LocalDate appointedOn,

        @Schema(nullable = true, description = "A special post 特设岗位, outside the quota; false when absent")
        Boolean specialPost) {}
