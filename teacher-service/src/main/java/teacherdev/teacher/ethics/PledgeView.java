package teacherdev.teacher.ethics;

import java.time.Instant;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/** A signed pledge 师德承诺. */
public record PledgeView(UUID teacherId, int year, int textVersion, Instant signedAt) {

    static PledgeView of(Row row) {
        return new PledgeView(
                row.id("teacher_id"), row.integer("year"), row.integer("text_version"), row.instant("signed_at"));
    }
}
