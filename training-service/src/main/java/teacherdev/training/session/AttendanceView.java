package teacherdev.training.session;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** What is recorded of a teacher and a half day 考勤. */
public record AttendanceView(
        UUID teacherId,
        @Schema(description = "1 for the first half day") int halfDay,
        boolean present,

        @Schema(description = "Whether she checked in with the code herself")
        boolean byHerself,

        Instant recordedAt) {

    static final String COLUMNS = "select a.teacher_id, a.half_day, a.present, a.by_herself, a.recorded_at ";

    static AttendanceView of(Row row) {
        return new AttendanceView(
                row.id("teacher_id"),
                row.integer("half_day"),
                row.flag("present"),
                row.flag("by_herself"),
                row.instant("recorded_at"));
    }
}
