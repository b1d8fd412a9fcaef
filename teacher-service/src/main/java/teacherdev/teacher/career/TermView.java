package teacherdev.teacher.career;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office that a teacher holds 任职. */
public record TermView(
        UUID id,
        TermRole role,
        UUID schoolId,
        @Schema(examples = "5117020001") String schoolCode,
        LocalDate from,
        @Schema(nullable = true) LocalDate to,
        @Schema(nullable = true, examples = "三年级2班") String unit) {}
