package teacherdev.teacher.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** Where a teacher works; also the form in which events carry it. */
public record AssignmentView(
        UUID assignmentId,
        UUID schoolId,
        @Schema(examples = "5117020001") String schoolCode,
        LocalDate from,

        @Schema(nullable = true, description = "The first day on which it no longer holds; null while it is open")
        LocalDate to,

        @Schema(type = SchemaType.STRING, examples = "1.00") BigDecimal fte,
        boolean primary,

        @Schema(description = "Own post, concurrent post 兼任, secondment 借调, rotation 交流, support 支教, placement")
        AssignmentKind kind) {

    /** Out of the columns id, school_id, code, valid_from, valid_to, fte, is_primary and kind. */
    public static AssignmentView of(Row row) {
        return new AssignmentView(
                row.id("id"),
                row.id("school_id"),
                row.text("code"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.decimal("fte"),
                row.flag("is_primary"),
                row.constant("kind", AssignmentKind.class));
    }
}
