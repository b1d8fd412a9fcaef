package teacherdev.teacher.career;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a teacher is away 请假. */
public record LeaveView(
        UUID id,
        LeaveKind kind,
        LocalDate from,

        @Schema(nullable = true, description = "The first day back")
        LocalDate to) {}
