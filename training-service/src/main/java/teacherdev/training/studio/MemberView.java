package teacherdev.training.studio;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A member of a studio. */
public record MemberView(
        UUID teacherId,
        LocalDate from,

        @Schema(nullable = true, description = "The first day on which she is no longer a member")
        LocalDate to) {

    static MemberView of(Row row) {
        return new MemberView(row.id("teacher_id"), row.date("joined_on"), row.date("left_on"));
    }
}
