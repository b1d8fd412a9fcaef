package teacherdev.teacher.talent;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A grade of a principal 校长职级. */
public record GradeView(
        String grade,
        LocalDate grantedOn,

        @Schema(description = "The scheme whose conditions were met")
        String scheme,

        Instant recordedAt) {

    static GradeView of(Row row) {
        return new GradeView(row.text("grade"), row.date("granted_on"), row.text("scheme"), row.instant("recorded_at"));
    }
}
