package teacherdev.teacher.title;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post grade from a day on. */
public record PostGradeRequest(
        @NotNull @Min(1) @Max(13) @Schema(examples = "10", description = "1 is the highest, 13 the lowest")
        Integer grade,

        @NotNull @Schema(examples = "2021-09-01") LocalDate from) {}
