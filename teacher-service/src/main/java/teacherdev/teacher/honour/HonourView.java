package teacherdev.teacher.honour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** An honour of a teacher 荣誉. */
public record HonourView(
        UUID id,
        UUID teacherId,
        String kind,

        @Schema(description = "Whether the kind counts as backbone 骨干")
        boolean backbone,

        HonourLevel level,
        String name,
        @Schema(nullable = true) String subject,
        String awardedBy,
        @Schema(nullable = true) String document,
        LocalDate from,
        @Schema(nullable = true) LocalDate to,
        Instant recordedAt,
        @Schema(nullable = true) UUID corrects,
        @Schema(nullable = true) String reason) {

    static final String COLUMNS = """
        select h.id, h.teacher_id, h.kind, h.backbone, h.level, h.name, h.subject, h.awarded_by, h.document, h.valid_from,
               h.valid_to, h.recorded_at, h.corrects, h.reason
        """;

    static HonourView of(Row row) {
        return new HonourView(
                row.id("id"),
                row.id("teacher_id"),
                row.text("kind"),
                row.flag("backbone"),
                row.constant("level", HonourLevel.class),
                row.text("name"),
                row.text("subject"),
                row.text("awarded_by"),
                row.text("document"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.instant("recorded_at"),
                row.id("corrects"),
                row.text("reason"));
    }
}
