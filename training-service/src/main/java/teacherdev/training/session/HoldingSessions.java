package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Organisations;
import teacherdev.training.session.SessionLock.Held;

/** Plans a session of a course that is on offer, changes it while it is open, and calls it off. */
@ApplicationScoped
class HoldingSessions {

    private static final String COURSE = """
            select c.owner, c.path, c.status, p.cancelled_at is not null as programme_cancelled
            from course c left join programme p on p.id = c.programme_id where c.id = ? and c.path && ?
            """;
    private static final String INSERT = """
            insert into session (id, version, course_id, owner, path, first_day, last_day, enrol_until, place, capacity, half_days,
                trainers, status, created_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
            """;
    private static final String UPDATE = """
            update session set version = version + 1, first_day = ?, last_day = ?, enrol_until = ?, place = ?, capacity = ?,
                half_days = ?, trainers = ?
            where id = ?
            """;
    private static final String LAST_HALF_DAY =
            "select coalesce(max(half_day), 0) as last from attendance where session_id = ?";

    private final Sql sql;
    private final SessionLock lock;
    private final FillingPlaces places;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    private record Offer(String owner, List<String> path, String status, boolean programmeCancelled) {
        static Offer of(Row row) {
            return new Offer(row.text("owner"), row.texts("path"), row.text("status"), row.flag("programme_cancelled"));
        }
    }

    HoldingSessions(
            Sql sql,
            SessionLock lock,
            FillingPlaces places,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.places = places;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID plan(Access access, IdempotencyKey key, SessionRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> create(access, request).toString()));
    }

    /** A larger session takes in those who wait; a smaller one keeps whoever has a place. */
    @Transactional
    void change(Access access, UUID id, long expectedVersion, SessionRequest request) {
        Held held = lock.holdOwn(access, id);
        Versions.requireSame(expectedVersion, held.version());
        held.requireOpen();
        requireOrder(request);
        requireSameCourse(held, request);
        long last = sql.first(LAST_HALF_DAY, row -> row.number("last"), id).orElseThrow();
        if (request.halfDays() < last) {
            throw ProblemException.ofField(
                    TrainingProblem.HALF_DAY_OUT_OF_RANGE, "halfDays", TrainingProblem.HALF_DAY_OUT_OF_RANGE.title());
        }
        sql.update(
                UPDATE,
                request.firstDay(),
                request.lastDay(),
                request.enrolUntil(),
                request.place(),
                request.capacity(),
                request.halfDays(),
                request.trainers().toArray(String[]::new),
                id);
        places.fill(held, request.capacity());
        audit.record(access, "SESSION_CHANGED", "SESSION", id);
    }

    @Transactional
    void cancel(Access access, UUID id, long expectedVersion) {
        Held held = lock.holdOwn(access, id);
        Versions.requireSame(expectedVersion, held.version());
        held.requireOpen();
        lock.becomes(held, SessionStatus.CANCELLED);
        audit.record(access, "SESSION_CANCELLED", "SESSION", id);
    }

    private UUID create(Access access, SessionRequest request) {
        requireOrder(request);
        organisations.keepPlaces();
        Offer course = sql.first(COURSE, Offer::of, request.courseId(), access.scopeArray())
                .orElseThrow(() -> ProblemException.ofField(
                        TrainingProblem.COURSE_UNKNOWN, "courseId", TrainingProblem.COURSE_UNKNOWN.title()));
        if (!course.status().equals("OFFERED")) {
            throw new ProblemException(TrainingProblem.COURSE_NOT_OFFERED, TrainingProblem.COURSE_NOT_OFFERED.title());
        }
        if (course.programmeCancelled()) {
            throw new ProblemException(
                    TrainingProblem.PROGRAMME_CANCELLED, TrainingProblem.PROGRAMME_CANCELLED.title());
        }
        UUID id = Ids.next();
        sql.update(
                INSERT,
                id,
                request.courseId(),
                course.owner(),
                course.path().toArray(String[]::new),
                request.firstDay(),
                request.lastDay(),
                request.enrolUntil(),
                request.place(),
                request.capacity(),
                request.halfDays(),
                request.trainers().toArray(String[]::new),
                clock.instant());
        audit.record(access, "SESSION_PLANNED", "SESSION", id);
        return id;
    }

    private static void requireSameCourse(Held held, SessionRequest request) {
        if (!held.course().id().equals(request.courseId())) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_FIELD,
                    "courseId",
                    Text.of("a session stays with its course", "班次不能改属其他课程"));
        }
    }

    private static void requireOrder(SessionRequest request) {
        if (request.lastDay().isBefore(request.firstDay())) {
            throw ProblemException.ofField(
                    TrainingProblem.END_BEFORE_START, "lastDay", TrainingProblem.END_BEFORE_START.title());
        }
        if (request.halfDays() > 2 * (ChronoUnit.DAYS.between(request.firstDay(), request.lastDay()) + 1)) {
            throw ProblemException.ofField(
                    TrainingProblem.HALF_DAY_OUT_OF_RANGE, "halfDays", Text.of("A day has two half days", "每天最多两个半天"));
        }
        if (request.enrolUntil().isAfter(request.lastDay())) {
            throw ProblemException.ofField(
                    TrainingProblem.END_BEFORE_START,
                    "enrolUntil",
                    Text.of("Enrolment must end before the session does", "报名截止日期不能晚于结束日期"));
        }
    }
}
