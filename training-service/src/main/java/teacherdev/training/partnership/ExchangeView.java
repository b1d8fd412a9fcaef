package teacherdev.training.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A teacher who goes, or went, to the other side 交流教师. */
public record ExchangeView(
        UUID id,
        @Schema(description = "Also the ETag") long version,
        UUID teacherId,

        @Schema(description = "OUT from the helper to the partner, IN the other way")
        Direction direction,

        LocalDate from,
        @Schema(description = "The last day") LocalDate to,
        Instant recordedAt,

        @Schema(nullable = true, description = "When it was taken back; it takes no place of the quota then")
        Instant cancelledAt,

        @Schema(nullable = true) String cancelReason) {

    static final String COLUMNS = """
            select x.id, x.version, x.teacher_id, x.direction, x.first_day, x.last_day, x.recorded_at, x.cancelled_at,
                   x.cancel_reason
            from organisation_exchange x
            """;

    static ExchangeView of(Row row) {
        return new ExchangeView(
                row.id("id"),
                row.number("version"),
                row.id("teacher_id"),
                row.constant("direction", Direction.class),
                row.date("first_day"),
                row.date("last_day"),
                row.instant("recorded_at"),
                row.instant("cancelled_at"),
                row.text("cancel_reason"));
    }
}
