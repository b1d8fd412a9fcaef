package teacherdev.training.retraining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** The training of one plan. */
@Schema(name = "Retraining", description = "Training of a person on a below-standard plan 考核不达标培训")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Retraining(
        UUID planId,
        UUID teacherId,
        String schoolCode,
        RetrainingState state,
        LocalDate dueOn,
        String note,
        @JsonIgnore long version) {

    static Retraining of(Row row) {
        return new Retraining(
                row.id("plan_id"),
                row.id("teacher_id"),
                row.text("code"),
                row.constant("state", RetrainingState.class),
                row.date("due_on"),
                row.text("note"),
                row.number("version"));
    }
}
