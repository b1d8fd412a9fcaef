package teacherdev.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** Records and changes courses. A course whose sessions are under way may change; each session keeps its own terms. */
@ApplicationScoped
class KeepingCourses {

    private static final String INSERT = """
            insert into course (id, version, owner, path, programme_id, title, course_level, form, hours, category, elective, topics,
                stages, subjects, titles, posts, prerequisites, attendance_share_min, notes_required, report_required, status,
                created_at)
            values (?, 1, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update course set version = version + 1, owner = ?, path = ?, programme_id = ?::uuid, title = ?, course_level = ?,
                form = ?, hours = ?, category = ?, elective = ?, topics = ?, stages = ?, subjects = ?, titles = ?, posts = ?,
                prerequisites = ?, attendance_share_min = ?, notes_required = ?, report_required = ?, status = ?
            where id = ?
            """;
    private static final String LOCK = "select version from course where id = ? and path && ? for update";
    private static final String PROGRAMME = "select cancelled_at from programme where id = ? and path && ?";
    private static final String COMES_BEFORE_ITSELF = """
            with recursive needed as (
                select unnest(?::uuid[]) as id
                union
                select before.id from needed join course c on c.id = needed.id
                cross join lateral unnest(c.prerequisites) as before (id))
            select 1 as one from needed where id = ? limit 1
            """;
    private static final String KNOWN_COURSES = "select count(*) as known from course where id = any (?)";

    private final Sql sql;
    private final Owners owners;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    KeepingCourses(Sql sql, Owners owners, Idempotency idempotency, Audit audit, Clock clock) {
        this.sql = sql;
        this.owners = owners;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID recordCourse(Access access, IdempotencyKey key, CourseRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> create(access, request).toString()));
    }

    @Transactional
    void change(Access access, UUID id, long expectedVersion, CourseRequest request) {
        owners.keepPlaces();
        long version = sql.first(LOCK, row -> row.number("version"), id, access.scopeArray())
                .orElseThrow(CourseQueries::notFound);
        Versions.requireSame(expectedVersion, version);
        List<String> path = owners.path(access, request.owner());
        requireKnown(access, request);
        requireNoCircle(id, request);
        sql.update(UPDATE, parameters(request, path, id));
        audit.record(access, "COURSE_CHANGED", "COURSE", id);
    }

    private UUID create(Access access, CourseRequest request) {
        List<String> path = owners.path(access, request.owner());
        requireKnown(access, request);
        UUID id = Ids.next();
        Object[] stated = parameters(request, path, clock.instant());
        Object[] all = new Object[stated.length + 1];
        all[0] = id;
        System.arraycopy(stated, 0, all, 1, stated.length);
        sql.update(INSERT, all);
        audit.record(access, "COURSE_RECORDED", "COURSE", id);
        return id;
    }

    private static Object[] parameters(CourseRequest request, List<String> path, Object last) {
        return new Object[] {
            request.owner(),
            path.toArray(String[]::new),
            request.programmeId(),
            request.title(),
            request.courseLevel(),
            request.form(),
            request.hours().setScale(2, RoundingMode.UNNECESSARY),
            Objects.requireNonNullElse(request.category(), ""),
            request.elective(),
            sorted(request.topics()),
            sorted(request.stages()),
            sorted(request.subjects()),
            sorted(request.titles()),
            sorted(request.posts()),
            request.prerequisites().toArray(UUID[]::new),
            request.attendanceShareMin().setScale(2, RoundingMode.UNNECESSARY),
            request.notesRequired(),
            request.reportRequired(),
            request.status(),
            last
        };
    }

    private void requireKnown(Access access, CourseRequest request) {
        requireProgramme(access, request);
        UUID[] before = request.prerequisites().toArray(UUID[]::new);
        long known = sql.first(KNOWN_COURSES, row -> row.number("known"), (Object) before)
                .orElseThrow();
        if (known != before.length) {
            throw ProblemException.ofField(
                    TrainingProblem.COURSE_UNKNOWN, "prerequisites", TrainingProblem.COURSE_UNKNOWN.title());
        }
    }

    /** A course that goes on, and so one on offer or planned, needs a programme that does; a closed one may keep its own. */
    private void requireProgramme(Access access, CourseRequest request) {
        if (request.programmeId() == null) {
            return;
        }
        boolean cancelled = sql.first(
                        PROGRAMME,
                        row -> row.instant("cancelled_at") != null,
                        request.programmeId(),
                        access.scopeArray())
                .orElseThrow(() -> ProblemException.ofField(
                        TrainingProblem.PROGRAMME_UNKNOWN, "programmeId", TrainingProblem.PROGRAMME_UNKNOWN.title()));
        if (cancelled && request.status() != CourseStatus.CLOSED) {
            throw ProblemException.ofField(
                    TrainingProblem.PROGRAMME_CANCELLED, "programmeId", TrainingProblem.PROGRAMME_CANCELLED.title());
        }
    }

    private void requireNoCircle(UUID id, CourseRequest request) {
        UUID[] before = request.prerequisites().toArray(UUID[]::new);
        if (sql.first(COMES_BEFORE_ITSELF, row -> true, before, id).isPresent()) {
            throw ProblemException.ofField(
                    TrainingProblem.PREREQUISITE_CIRCLE, "prerequisites", TrainingProblem.PREREQUISITE_CIRCLE.title());
        }
    }

    private static String[] sorted(Set<String> codes) {
        return new TreeSet<>(codes).toArray(String[]::new);
    }
}
