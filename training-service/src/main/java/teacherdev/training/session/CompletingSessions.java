package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.session.CompletionView.NotPassed;
import teacherdev.training.session.Participants.Participant;
import teacherdev.training.session.SessionLock.Held;
import teacherdev.training.session.rules.Passing;
import teacherdev.training.session.rules.Passing.Missing;
import teacherdev.training.session.rules.Passing.Shown;

/**
 * Decides who has passed; once more for those who had not, when notes or a corrected attendance came late. The credits are
 * booked afterwards; see {@link BookingCredits}.
 */
@ApplicationScoped
class CompletingSessions {

    private static final String DECIDE = """
            update enrolment set state = case when teacher_id = any (?) then 'FAILED' else 'PASSED' end
            where session_id = ? and state in ('ENROLLED', 'FAILED')
            """;
    private static final String DISMISS =
            "update enrolment set state = 'WITHDRAWN' where session_id = ? and state = 'WAITING'";

    private final Sql sql;
    private final SessionLock lock;
    private final Participants participants;
    private final Audit audit;
    private final Clock clock;

    /** Who has passed and who has not. */
    record Decision(int passed, List<NotPassed> failed) {}

    CompletingSessions(Sql sql, SessionLock lock, Participants participants, Audit audit, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.participants = participants;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Decision complete(Access access, UUID sessionId, long expectedVersion) {
        Held held = lock.holdOwn(access, sessionId);
        Versions.requireSame(expectedVersion, held.version());
        held.requireNotCancelled();
        if (held.lastDay().isAfter(LocalDate.now(clock))) {
            throw new ProblemException(TrainingProblem.SESSION_NOT_OVER, TrainingProblem.SESSION_NOT_OVER.title());
        }
        List<NotPassed> failed = new ArrayList<>();
        List<Participant> all = participants.of(sessionId).values().stream()
                .filter(participant -> !participant.passed())
                .sorted(Comparator.comparing(Participant::teacherId))
                .toList();
        if (held.status() == SessionStatus.COMPLETED && all.isEmpty()) {
            throw Held.notOpen();
        }
        for (Participant participant : all) {
            List<Missing> missing = Passing.missing(
                    held.course().demands(),
                    new Shown(
                            participant.halfDaysPresent(),
                            held.halfDays(),
                            participant.notesReviewed(),
                            participant.reportGiven()));
            if (!missing.isEmpty()) {
                failed.add(new NotPassed(participant.teacherId(), missing));
            }
        }
        sql.update(DECIDE, failed.stream().map(NotPassed::teacherId).toArray(UUID[]::new), sessionId);
        sql.update(DISMISS, sessionId);
        lock.becomes(held, SessionStatus.COMPLETED);
        audit.record(access, "SESSION_COMPLETED", "SESSION", sessionId);
        return new Decision(all.size() - failed.size(), failed);
    }
}
