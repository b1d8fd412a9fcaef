package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.session.Participants.Participant;
import teacherdev.training.session.SessionLock.Held;

/**
 * Records who was there and what they have shown, many at once; a row that says what is known changes nothing. After the
 * completion it goes on for those who have not passed: notes come late.
 */
@ApplicationScoped
class TakingAttendance {

    private static final String ATTENDANCE = """
            insert into attendance (session_id, teacher_id, half_day, present, recorded_at, recorded_by)
            select ?, r.teacher_id, r.half_day::int, r.present::boolean, ?, ?
            from unnest(?::uuid[], ?::bigint[], ?::text[]) as r (teacher_id, half_day, present)
            on conflict on constraint attendance_pk do update
            set present = excluded.present, by_herself = false, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
            """;
    private static final String EVIDENCE = """
            update enrolment e set notes_reviewed = r.notes::boolean, report_given = r.report::boolean
            from unnest(?::uuid[], ?::text[], ?::text[]) as r (teacher_id, notes, report)
            where e.session_id = ? and e.teacher_id = r.teacher_id
            """;

    private final Sql sql;
    private final SessionLock lock;
    private final Participants participants;
    private final Audit audit;
    private final Clock clock;

    /** What makes a row of attendance unique within a session. */
    private record HalfDay(UUID teacherId, int halfDay) {}

    TakingAttendance(Sql sql, SessionLock lock, Participants participants, Audit audit, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.participants = participants;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<RowResult> takeAttendance(Access access, UUID sessionId, List<BulkRow<AttendanceRow>> rows) {
        Held held = lock.holdOwn(access, sessionId);
        held.requireNotCancelled();
        List<BulkRow<AttendanceRow>> checked = BulkRow.refuseRepeated(
                rows.stream().map(row -> inRange(row, held.halfDays())).toList(),
                "halfDay",
                row -> new HalfDay(row.teacherId(), row.halfDay()));
        List<AttendanceRow> changing = new ArrayList<>();
        List<RowResult> results = Participants.decide(
                checked,
                participants.of(sessionId),
                AttendanceRow::teacherId,
                (row, participant) -> status(participant.present().get(row.halfDay()), row.present()),
                changing);
        if (!changing.isEmpty()) {
            sql.update(
                    ATTENDANCE,
                    sessionId,
                    clock.instant(),
                    access.subject(),
                    Columns.ids(changing, AttendanceRow::teacherId),
                    Columns.numbers(changing, row -> row.halfDay().longValue()),
                    Columns.texts(changing, AttendanceRow::present));
            audit.record(access, "ATTENDANCE_TAKEN", "SESSION", sessionId);
        }
        return results;
    }

    @Transactional
    List<RowResult> reviewEvidence(Access access, UUID sessionId, List<BulkRow<EvidenceRow>> rows) {
        lock.holdOwn(access, sessionId).requireNotCancelled();
        List<EvidenceRow> changing = new ArrayList<>();
        List<RowResult> results = Participants.decide(
                BulkRow.refuseRepeated(rows, "teacherId", EvidenceRow::teacherId),
                participants.of(sessionId),
                EvidenceRow::teacherId,
                (row, participant) -> saysTheSame(row, participant) ? RowStatus.UNCHANGED : RowStatus.UPDATED,
                changing);
        if (!changing.isEmpty()) {
            sql.update(
                    EVIDENCE,
                    Columns.ids(changing, EvidenceRow::teacherId),
                    Columns.texts(changing, EvidenceRow::notesReviewed),
                    Columns.texts(changing, EvidenceRow::reportGiven),
                    sessionId);
            audit.record(access, "EVIDENCE_REVIEWED", "SESSION", sessionId);
        }
        return results;
    }

    private static BulkRow<AttendanceRow> inRange(BulkRow<AttendanceRow> row, int halfDays) {
        boolean outside = row.isSound() && row.content().halfDay() > halfDays;
        return outside
                ? new BulkRow<>(
                        row.row(),
                        row.key(),
                        row.content(),
                        List.of(new Culprit(
                                "halfDay",
                                TrainingProblem.HALF_DAY_OUT_OF_RANGE.name(),
                                TrainingProblem.HALF_DAY_OUT_OF_RANGE.title())))
                : row;
    }

    private static RowStatus status(Boolean known, boolean said) {
        if (known == null) {
            return RowStatus.CREATED;
        }
        return known == said ? RowStatus.UNCHANGED : RowStatus.UPDATED;
    }

    private static boolean saysTheSame(EvidenceRow row, Participant known) {
        return row.notesReviewed() == known.notesReviewed() && row.reportGiven() == known.reportGiven();
    }
}
