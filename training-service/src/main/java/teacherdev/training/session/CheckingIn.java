package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.session.SessionLock.Held;

/** Lets those who are there say so themselves, with the code that is shown in the room; what the trainer says stands above it. */
@ApplicationScoped
class CheckingIn {

    private static final String KEY = "select check_in_key from session where id = ?";
    private static final String HAS_PLACE =
            "select 1 as one from enrolment where session_id = ? and teacher_id = ? and state = 'ENROLLED'";
    private static final String CHECK_IN = """
            insert into attendance (session_id, teacher_id, half_day, present, by_herself, recorded_at, recorded_by)
            values (?, ?, ?, true, true, ?, ?) on conflict on constraint attendance_pk do nothing
            """;
    private static final String RECORDED = AttendanceView.COLUMNS + """
            from attendance a where a.session_id = ? and a.teacher_id = ? and a.half_day = ?
            """;

    private final Sql sql;
    private final SessionLock lock;
    private final Clock clock;

    CheckingIn(Sql sql, SessionLock lock, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.clock = clock;
    }

    /** The code of now, for whoever holds the session. */
    @Transactional
    CheckInCodeView code(Access access, UUID sessionId, int halfDay) {
        Held held = lock.holdOwn(access, sessionId);
        requireUnderWay(held, halfDay);
        CheckInCode shown = CheckInCode.at(key(held), halfDay, clock.instant());
        return new CheckInCodeView(halfDay, shown.code(), shown.until());
    }

    /** The same half day again changes nothing. */
    @Transactional
    AttendanceView checkIn(Access access, UUID sessionId, CheckInRequest request) {
        UUID self = access.self().orElseThrow(SessionQueries::notFound);
        Held held = lock.hold(access, sessionId)
                .filter(_ -> sql.first(HAS_PLACE, row -> true, sessionId, self).isPresent())
                .orElseThrow(CheckingIn::notEnrolled);
        requireUnderWay(held, request.halfDay());
        Instant now = clock.instant();
        if (!CheckInCode.holds(key(held), request.halfDay(), now, request.code())) {
            throw ProblemException.ofField(
                    TrainingProblem.CHECK_IN_CODE_WRONG, "code", TrainingProblem.CHECK_IN_CODE_WRONG.title());
        }
        sql.update(CHECK_IN, sessionId, self, request.halfDay(), now, access.subject());
        AttendanceView recorded = sql.first(RECORDED, AttendanceView::of, sessionId, self, request.halfDay())
                .orElseThrow(SessionQueries::notFound);
        if (!recorded.present()) {
            throw new ProblemException(TrainingProblem.SAID_ABSENT, TrainingProblem.SAID_ABSENT.title());
        }
        return recorded;
    }

    private UUID key(Held held) {
        return sql.first(KEY, row -> row.id("check_in_key"), held.id()).orElseThrow();
    }

    private void requireUnderWay(Held held, int halfDay) {
        held.requireOpen();
        if (halfDay > held.halfDays()) {
            throw ProblemException.ofField(
                    TrainingProblem.HALF_DAY_OUT_OF_RANGE, "halfDay", TrainingProblem.HALF_DAY_OUT_OF_RANGE.title());
        }
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(held.firstDay()) || today.isAfter(held.lastDay())) {
            throw new ProblemException(TrainingProblem.CHECK_IN_NOT_TODAY, TrainingProblem.CHECK_IN_NOT_TODAY.title());
        }
    }

    private static ProblemException notEnrolled() {
        return new ProblemException(TrainingProblem.NOT_ENROLLED, TrainingProblem.NOT_ENROLLED.title());
    }
}
