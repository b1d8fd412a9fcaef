package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.course.Audience;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Roster.Standing;
import teacherdev.training.session.SessionLock.Held;

/** Gives teachers a place, or a place in the queue, and takes it back. */
@ApplicationScoped
class EnrollingTeachers {

    private static final String INSERT = """
            insert into enrolment (id, session_id, teacher_id, school_id, state, enrolled_at, enrolled_by)
            values (?, ?, ?, ?::uuid, ?, ?, ?)
            on conflict on constraint enrolment_once do update
            set state = excluded.state, school_id = excluded.school_id, enrolled_at = excluded.enrolled_at,
                enrolled_by = excluded.enrolled_by
            where enrolment.state = 'WITHDRAWN'
            """;
    private static final String PASSED = """
            select distinct s.course_id::text as course from enrolment e join session s on s.id = e.session_id
            where e.teacher_id in (select ?::uuid union all select t.teacher_id from roster_teacher t where t.merged_into = ?)
              and e.state = 'PASSED'
            """;
    private static final String TAKES_PART =
            "select 1 as one from enrolment where session_id = ? and teacher_id = ? and state <> 'WITHDRAWN'";
    private static final String WITHDRAW = """
            update enrolment set state = 'WITHDRAWN' where session_id = ? and teacher_id = ? and state in ('ENROLLED', 'WAITING')
            """;

    private final Sql sql;
    private final SessionLock lock;
    private final SessionQueries queries;
    private final FillingPlaces places;
    private final Audience audience;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    EnrollingTeachers(
            Sql sql,
            SessionLock lock,
            SessionQueries queries,
            FillingPlaces places,
            Audience audience,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.queries = queries;
        this.places = places;
        this.audience = audience;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param standing where she stands on the first day, seen with the caller's eyes */
    @Transactional
    void enrol(Access access, IdempotencyKey key, UUID sessionId, UUID teacherId, Standing standing) {
        idempotency.once(key, () -> {
            enrol(access, sessionId, teacherId, standing);
            return teacherId.toString();
        });
    }

    /** The same without a key, for one of many: by session and teacher it is known whether it was done before. */
    @Transactional
    void enrol(Access access, UUID sessionId, UUID teacherId, Standing standing) {
        UUID school = school(standing);
        Held held = lock.hold(access, sessionId).orElseThrow(SessionQueries::notFound);
        requirePossible(held, teacherId);
        place(access, held, teacherId, school);
    }

    /** The place goes to whoever waits. */
    @Transactional
    void withdraw(Access access, UUID sessionId, UUID teacherId) {
        Held held = lock.hold(access, sessionId).orElseThrow(SessionQueries::notFound);
        boolean visible = queries.enrolment(access, sessionId, teacherId).isPresent();
        held.requireOpen();
        if (!visible || sql.update(WITHDRAW, sessionId, teacherId) == 0) {
            throw notEnrolled();
        }
        places.fill(held, held.capacity());
        audit.record(access, "ENROLMENT_WITHDRAWN", "TEACHER", teacherId);
    }

    private void place(Access access, Held held, UUID teacherId, UUID school) {
        EnrolmentState state =
                places.fill(held, held.capacity()) > 0 ? EnrolmentState.ENROLLED : EnrolmentState.WAITING;
        int placed =
                sql.update(INSERT, Ids.next(), held.id(), teacherId, school, state, clock.instant(), access.subject());
        if (placed == 0) {
            throw alreadyEnrolled();
        }
        audit.record(access, "TEACHER_ENROLLED", "TEACHER", teacherId);
    }

    private void requirePossible(Held held, UUID teacherId) {
        held.requireOpen();
        requireGivesPlaces(held, teacherId);
        // Whoever holds the session may add somebody later: people do turn up without having enrolled.
        if (!held.reachable() && LocalDate.now(clock).isAfter(held.enrolUntil())) {
            throw new ProblemException(TrainingProblem.ENROLMENT_OVER, TrainingProblem.ENROLMENT_OVER.title());
        }
        if (!audience.includes(held.course().id(), teacherId, held.firstDay())) {
            throw ProblemException.ofField(
                    TrainingProblem.NOT_IN_AUDIENCE, "teacherId", TrainingProblem.NOT_IN_AUDIENCE.title());
        }
        Set<String> missing = new HashSet<>(held.course().prerequisites());
        sql.list(PASSED, row -> row.text("course"), teacherId, teacherId).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw ProblemException.ofField(
                    TrainingProblem.PREREQUISITE_MISSING,
                    "teacherId",
                    Text.of(
                            "These courses must be passed before: " + String.join(", ", missing),
                            "须先通过以下课程：" + String.join("、", missing)));
        }
    }

    /** Who has a place already is told so, that a repeated list of a school changes nothing. */
    private void requireGivesPlaces(Held held, UUID teacherId) {
        if (!held.course().givesPlaces()
                && sql.first(TAKES_PART, row -> true, held.id(), teacherId).isPresent()) {
            throw alreadyEnrolled();
        }
        held.course().requireGivesPlaces();
    }

    private static UUID school(Standing standing) {
        return switch (standing) {
            case Standing.Known known
            when known.callerReachesTeacher() || known.callerReachesSchool() ->
                known.school().map(place -> place.id()).orElse(null);
            case Standing.Known _ -> throw noTeacher();
            case Standing.Unknown(boolean young)
            when young ->
                throw new ProblemException(
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED,
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED.title())
                        .retryAfter(1);
            case Standing.Unknown _ -> throw noTeacher();
        };
    }

    private static ProblemException alreadyEnrolled() {
        return new ProblemException(TrainingProblem.ALREADY_ENROLLED, TrainingProblem.ALREADY_ENROLLED.title());
    }

    private static ProblemException noTeacher() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
    }

    private static ProblemException notEnrolled() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("She has no place in this session", "该教师未报名此班次"));
    }
}
