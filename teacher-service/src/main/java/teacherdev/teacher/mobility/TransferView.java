package teacherdev.teacher.mobility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.mobility.rules.Direction;

/** A move between two schools 调动, 交流. */
public record TransferView(
        UUID id,
        @Schema(description = "Also the ETag") long version,
        UUID teacherId,
        @Schema(examples = "示例教师") String teacherName,
        TransferKind kind,
        TransferStatus status,
        String fromSchool,
        String toSchool,
        LocalDate from,

        @Schema(nullable = true, description = "First day back")
        LocalDate to,

        Direction direction,

        @Schema(
                description =
                        "What a bureau should look at: COUNTY_HIGH_SCHOOL_TEACHER_TAKEN when a town school takes a teacher of a county high school")
        List<String> warnings,

        @Schema(nullable = true) String reason,
        Instant offeredAt,
        @Schema(nullable = true) Instant decidedAt) {

    static final String COLUMNS = """
            select m.id, m.version, m.teacher_id, m.kind, m.status, f.code as from_code, d.code as to_code, m.valid_from,
                m.valid_to, m.direction, m.warnings, m.reason, m.offered_at, m.decided_at,
                (select p.name from profile p where p.teacher_id = m.teacher_id and p.superseded_at is null
                 order by p.valid_from desc limit 1) as name
            from transfer m join school f on f.id = m.from_school join school d on d.id = m.to_school
            """;

    static TransferView of(Row row) {
        return new TransferView(
                row.id("id"),
                row.number("version"),
                row.id("teacher_id"),
                row.text("name"),
                row.constant("kind", TransferKind.class),
                row.constant("status", TransferStatus.class),
                row.text("from_code"),
                row.text("to_code"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.constant("direction", Direction.class),
                row.texts("warnings"),
                row.text("reason"),
                row.instant("offered_at"),
                row.instant("decided_at"));
    }
}
