package teacherdev.teacher.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** An observed lesson 听课记录. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ObservationView(
        UUID id,

        @Schema(description = "Who observed") UUID teacherId,

        LocalDate observedOn,

        @Schema(description = "Which lesson of the day") int period,

        String schoolCode,
        @Schema(nullable = true) String unit,
        @Schema(nullable = true) String subject,
        @Schema(nullable = true) String topic,

        @Schema(nullable = true, description = "Who taught it")
        UUID taughtBy,

        Instant recordedAt,

        @Schema(nullable = true, description = "Since when it does not count any more")
        Instant withdrawnAt,

        @Schema(nullable = true, description = "Why") String withdrawnFor,

        @Schema(description = "Also the ETag") long version) {

    static final String COLUMNS = "select o.*, s.code from lesson_observation o join school s on s.id = o.school_id ";

    static ObservationView of(Row row) {
        return new ObservationView(
                row.id("id"),
                row.id("teacher_id"),
                row.date("observed_on"),
                row.integer("period"),
                row.text("code"),
                row.text("unit"),
                row.text("subject"),
                row.text("topic"),
                row.id("taught_by"),
                row.instant("recorded_at"),
                row.instant("withdrawn_at"),
                row.text("withdrawn_for"),
                row.number("version"));
    }
}
