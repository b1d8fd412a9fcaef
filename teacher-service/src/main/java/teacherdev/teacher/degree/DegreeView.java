package teacherdev.teacher.degree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A degree 学历学位. */
public record DegreeView(
        UUID id,
        DegreeLevel level,
        LocalDate awardedOn,
        @Schema(nullable = true) String institution,
        @Schema(nullable = true) String major,
        Instant recordedAt,

        @Schema(nullable = true, description = "The degree that this one corrected")
        UUID corrects) {

    static DegreeView of(Row row) {
        return new DegreeView(
                row.id("id"),
                row.constant("level", DegreeLevel.class),
                row.date("awarded_on"),
                row.text("institution"),
                row.text("major"),
                row.instant("recorded_at"),
                row.id("corrects"));
    }
}
