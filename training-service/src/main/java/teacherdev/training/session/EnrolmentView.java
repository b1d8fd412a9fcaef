package teacherdev.training.session;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A teacher's place in a session 报名. */
public record EnrolmentView(
        UUID id,
        UUID sessionId,
        UUID teacherId,
        EnrolmentState state,

        @Schema(description = "Half days on which she was there")
        int halfDaysPresent,

        boolean notesReviewed,
        boolean reportGiven,

        @Schema(nullable = true, description = "The ledger entry of one who passed; null until it is booked")
        UUID creditEntryId,

        @Schema(nullable = true, description = "Why the ledger refused the credit")
        String creditFailure,

        Instant enrolledAt) {

    static final String COLUMNS = """
            select e.id, e.session_id, e.teacher_id, e.state, e.notes_reviewed, e.report_given, e.credit_entry_id, e.credit_failure,
                   e.enrolled_at,
                   (select count(*) from attendance a where a.session_id = e.session_id and a.teacher_id = e.teacher_id and a.present)
                       as half_days_present
            from enrolment e
            """;

    static EnrolmentView of(Row row) {
        return new EnrolmentView(
                row.id("id"),
                row.id("session_id"),
                row.id("teacher_id"),
                row.constant("state", EnrolmentState.class),
                row.integer("half_days_present"),
                row.flag("notes_reviewed"),
                row.flag("report_given"),
                row.id("credit_entry_id"),
                row.text("credit_failure"),
                row.instant("enrolled_at"));
    }
}
