package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.Form;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.session.rules.Passing.Demands;

/** Holds a session until the transaction ends: places, attendance and completion of one session happen one by one. */
@ApplicationScoped
class SessionLock {

    private static final String LOCK = """
            select s.id, s.version, s.course_id, s.status, s.first_day, s.last_day, s.enrol_until, s.capacity, s.half_days, s.path,
                   s.path && ? as reachable, c.title, c.course_level, c.form, c.hours, c.category, c.attendance_share_min,
                   c.notes_required, c.report_required, c.prerequisites::text[] as prerequisites, c.status as course_status,
                   p.cancelled_at is not null as programme_cancelled
            from session s join course c on c.id = s.course_id left join programme p on p.id = c.programme_id
            where s.id = ? for update of s
            """;
    private static final String NEXT_VERSION = "update session set version = version + 1, status = ? where id = ?";

    private final Sql sql;

    /** What is held. */
    record Held(
            UUID id,
            long version,
            SessionStatus status,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate enrolUntil,
            int capacity,
            int halfDays,
            List<String> path,
            boolean reachable,
            Course course) {

        static Held of(Row row) {
            return new Held(
                    row.id("id"),
                    row.number("version"),
                    row.constant("status", SessionStatus.class),
                    row.date("first_day"),
                    row.date("last_day"),
                    row.date("enrol_until"),
                    row.integer("capacity"),
                    row.integer("half_days"),
                    row.texts("path"),
                    row.flag("reachable"),
                    Course.of(row));
        }

        /** Refuses one that is over or cancelled. */
        void requireOpen() {
            if (status != SessionStatus.OPEN) {
                throw notOpen();
            }
        }

        void requireNotCancelled() {
            if (status == SessionStatus.CANCELLED) {
                throw notOpen();
            }
        }

        static ProblemException notOpen() {
            return new ProblemException(TrainingProblem.SESSION_NOT_OPEN, TrainingProblem.SESSION_NOT_OPEN.title());
        }
    }

    /** The terms of the course that is held. */
    record Course(
            UUID id,
            String title,
            CourseLevel level,
            Form form,
            BigDecimal hours,
            String category,
            Demands demands,
            Set<String> prerequisites,
            boolean offered,
            boolean programmeCancelled) {

        static Course of(Row row) {
            return new Course(
                    row.id("course_id"),
                    row.text("title"),
                    row.constant("course_level", CourseLevel.class),
                    row.constant("form", Form.class),
                    row.decimal("hours"),
                    row.text("category"),
                    new Demands(
                            row.decimal("attendance_share_min"),
                            row.flag("notes_required"),
                            row.flag("report_required")),
                    Set.copyOf(row.texts("prerequisites")),
                    row.text("course_status").equals("OFFERED"),
                    row.flag("programme_cancelled"));
        }

        /** Whether somebody may get a place; a course that is closed, or whose programme was called off, gives none. */
        boolean givesPlaces() {
            return offered && !programmeCancelled;
        }

        void requireGivesPlaces() {
            if (!offered) {
                throw new ProblemException(
                        TrainingProblem.COURSE_NOT_OFFERED, TrainingProblem.COURSE_NOT_OFFERED.title());
            }
            if (programmeCancelled) {
                throw new ProblemException(
                        TrainingProblem.PROGRAMME_CANCELLED, TrainingProblem.PROGRAMME_CANCELLED.title());
            }
        }
    }

    SessionLock(Sql sql) {
        this.sql = sql;
    }

    /** A session that the caller sees. */
    @Transactional(TxType.MANDATORY)
    Optional<Held> hold(Access access, UUID id) {
        return sql.first(LOCK, Held::of, access.scopeArray(), id);
    }

    /** A session of the caller's own organisations; to others it does not exist here. */
    @Transactional(TxType.MANDATORY)
    Held holdOwn(Access access, UUID id) {
        return hold(access, id).filter(Held::reachable).orElseThrow(SessionQueries::notFound);
    }

    @Transactional(TxType.MANDATORY)
    void becomes(Held held, SessionStatus status) {
        sql.update(NEXT_VERSION, status, held.id());
    }
}
