package teacherdev.teacher.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a teacher works; also the form in which events carry it. */
public record AssignmentView(
        UUID assignmentId,
        UUID schoolId,
        @Schema(examples = "5117020001") String schoolCode,
        LocalDate from,

        @Schema(nullable = true, description = "The first day on which it no longer holds; null while it is open")
        LocalDate to,

        @Schema(type = SchemaType.STRING, examples = "1.00") BigDecimal fte,
        boolean primary) {}
