package teacherdev.teacher.title;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A period in which a teacher's post has a grade 岗位等级. */
public record PostGradeView(
        int grade, LocalDate from, @Schema(nullable = true) LocalDate to, Instant recordedAt) {

    static PostGradeView of(Row row) {
        return new PostGradeView(
                row.integer("grade"), row.date("valid_from"), row.date("valid_to"), row.instant("recorded_at"));
    }
}
