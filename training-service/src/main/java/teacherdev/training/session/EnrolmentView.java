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

        @Schema(
                nullable = true,
                description =
                        "The ledger entry that stands for one who passed, also after a correction or recalculation;"
                                + " null until it is booked")
        UUID creditEntryId,

        @Schema(description = "Whether that entry was taken back")
        boolean creditReversed,

        @Schema(nullable = true, description = "Why the ledger refused the credit")
        String creditFailure,

        Instant enrolledAt) {

    /** The ledger hands a source's activity on to the entry that takes its place, so one look by key finds what stands. */
    static final String COLUMNS = """
            select e.id, e.session_id, e.teacher_id, e.state, e.notes_reviewed, e.report_given, e.credit_failure, e.enrolled_at,
                   coalesce(booked.entry_id, e.credit_entry_id) as credit_entry_id,
                   exists (select from credit_reversal r where r.entry_id = coalesce(booked.entry_id, e.credit_entry_id))
                       as credit_reversed,
                   (select count(*) from attendance a where a.session_id = e.session_id and a.teacher_id = e.teacher_id and a.present)
                       as half_days_present
            from enrolment e
            left join credit_source booked on e.credit_entry_id is not null and booked.source_system = '%s'
                and booked.teacher_id = e.teacher_id and booked.external_id = e.session_id::text
            """.formatted(BookingCredits.SOURCE);

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
                row.flag("credit_reversed"),
                row.text("credit_failure"),
                row.instant("enrolled_at"));
    }
}
