package teacherdev.teacher.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.registration.rules.Registering;

/** A registration as it was decided 定期注册. */
public record RegistrationView(
        UUID id,
        UUID teacherId,
        LocalDate from,
        LocalDate until,
        Registering.Result result,

        @Schema(description = "Why it is not simply qualified")
        List<Registering.Reason> reasons,

        LocalDate decidedOn,
        LocalDate nextDue) {

    static final String COLUMNS =
            "select r.id, r.teacher_id, r.from_day, r.until_day, r.result, r.reasons, r.decided_on, r.next_due from"
                    + " registration r ";

    static RegistrationView of(Row row) {
        return new RegistrationView(
                row.id("id"),
                row.id("teacher_id"),
                row.date("from_day"),
                row.date("until_day"),
                row.constant("result", Registering.Result.class),
                row.texts("reasons").stream().map(Registering.Reason::valueOf).toList(),
                row.date("decided_on"),
                row.date("next_due"));
    }
}
