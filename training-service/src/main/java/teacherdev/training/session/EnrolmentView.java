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

    /**
     * What stands for the activity is the last entry that took the place of the one that was booked; an entry whose place was
     * taken is a reversed one, so of most nothing more is looked up.
     */
    static final String SELECTED = """
            select e.id, e.session_id, e.teacher_id, e.state, e.notes_reviewed, e.report_given, e.credit_failure, e.enrolled_at,
                   standing.id as credit_entry_id,
                   exists (select from credit_reversal r where r.entry_id = standing.id) as credit_reversed,
                   (select count(*) from attendance a where a.session_id = e.session_id and a.teacher_id = e.teacher_id and a.present)
                       as half_days_present
            """;

    static final String FROM = """
            from enrolment e
            left join lateral (
                with recursive place as (
                    select e.credit_entry_id as id, 0 as step where e.credit_entry_id is not null
                    union all
                    select taken.id, place.step + 1 from place
                    join credit_reversal r on r.entry_id = place.id
                    cross join lateral (select c.id from credit_entry c where c.replaces = place.id limit 1) as taken)
                select id from place order by step desc limit 1) as standing on true
            """;

    static final String COLUMNS = SELECTED + FROM;

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
