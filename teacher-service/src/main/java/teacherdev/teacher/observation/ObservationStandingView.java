package teacherdev.teacher.observation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** How many lessons a leader has observed in a school year, and how many she owes. */
public record ObservationStandingView(
        UUID teacherId,

        @Schema(description = "The school year that starts in this calendar year")
        int year,

        int lessons,

        @Schema(description = "What the policy asks for of her offices in that year; 0 when it asks for nothing")
        int minimum,

        @Schema(description = "How many are missing") int missing) {

    static ObservationStandingView of(UUID teacherId, int year, int lessons, int minimum) {
        return new ObservationStandingView(teacherId, year, lessons, minimum, Math.max(0, minimum - lessons));
    }

    static ObservationStandingView of(Row row, int year) {
        return of(row.id("teacher_id"), year, row.integer("lessons"), row.integer("minimum"));
    }
}
