package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.roster.Organisations;
import teacherdev.training.roster.Roster;

/**
 * Reads sessions and who takes part. A session is seen by all below the organisation that holds it; of those who take part
 * that organisation sees all, a school its own teachers, and a teacher herself.
 */
@ApplicationScoped
class SessionQueries {

    private static final String SEEN = "where (s.path && ? or s.owner = any (?)) ";
    private static final String ONE = SessionView.COLUMNS + SEEN + "and s.id = ?";
    private static final String PAGE = SessionView.COLUMNS + SEEN + """
            and (?::uuid is null or s.course_id = ?) and (?::text is null or s.status = ?)
            and (?::date is null or s.last_day >= ?) and (?::date is null or s.first_day <= ?) and s.id > ? order by s.id limit ?
            """;
    private static final String PARTICIPANTS = EnrolmentView.COLUMNS + """
            join session s on s.id = e.session_id
            left join roster_school school on school.school_id = e.school_id
            where e.session_id = ? and (s.path && ? or school.path && ? or e.teacher_id = ?)
            """;
    private static final String PARTICIPANT = PARTICIPANTS + "and e.teacher_id = ?";
    private static final String PARTICIPANT_PAGE =
            PARTICIPANTS + "and (?::text is null or e.state = ?) and e.id > ? order by e.id limit ?";
    private static final String ATTENDANCE = AttendanceView.COLUMNS + """
            from attendance a
            join enrolment e on e.session_id = a.session_id and e.teacher_id = a.teacher_id
            join session s on s.id = e.session_id
            left join roster_school school on school.school_id = e.school_id
            where a.session_id = ? and (s.path && ? or school.path && ? or e.teacher_id = ?)
              and (?::int is null or a.half_day = ?) and (?::uuid is null or (a.teacher_id, a.half_day) > (?, ?))
            order by a.teacher_id, a.half_day limit ?
            """;

    /** Hers, and what was recorded under records that were merged into hers and could not follow. */
    private static final String OF_TEACHER = TakenPart.COLUMNS + """
            where e.teacher_id in (select ?::uuid union all select t.teacher_id from roster_teacher t where t.merged_into = ?)
              and (?::text is null or e.state = ?) and (?::uuid is null or e.id < ?)
            order by e.id desc limit ?
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final Organisations organisations;
    private final Roster roster;

    SessionQueries(Sql sql, Organisations organisations, Roster roster) {
        this.sql = sql;
        this.organisations = organisations;
        this.roster = roster;
    }

    Optional<SessionView> session(Access access, UUID id) {
        return sql.first(ONE, SessionView::of, access.scopeArray(), organisations.lineage(access), id);
    }

    /** Which sessions are asked for; whatever is null does not matter. */
    record Filter(UUID course, SessionStatus status, LocalDate from, LocalDate to) {}

    Page<SessionView> sessions(Access access, Filter filter, Paging paging) {
        List<SessionView> rows = sql.list(
                PAGE,
                SessionView::of,
                access.scopeArray(),
                organisations.lineage(access),
                filter.course(),
                filter.course(),
                filter.status(),
                filter.status(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                after(paging),
                paging.rowsToRead());
        return Page.of(rows, paging, session -> Cursor.of(session.id()));
    }

    Optional<EnrolmentView> enrolment(Access access, UUID sessionId, UUID teacherId) {
        String[] scopes = access.scopeArray();
        return sql.first(PARTICIPANT, EnrolmentView::of, sessionId, scopes, scopes, access.selfOrNull(), teacherId);
    }

    Page<EnrolmentView> enrolments(Access access, UUID sessionId, EnrolmentState state, Paging paging) {
        String stateName = state == null ? null : state.name();
        String[] scopes = access.scopeArray();
        List<EnrolmentView> rows = sql.list(
                PARTICIPANT_PAGE,
                EnrolmentView::of,
                sessionId,
                scopes,
                scopes,
                access.selfOrNull(),
                stateName,
                stateName,
                after(paging),
                paging.rowsToRead());
        return Page.of(rows, paging, enrolment -> Cursor.of(enrolment.id()));
    }

    Page<AttendanceView> attendance(Access access, UUID sessionId, Integer halfDay, Paging paging) {
        if (session(access, sessionId).isEmpty()) {
            throw notFound();
        }
        Optional<Cursor> after = paging.after(2);
        UUID teacher = after.map(cursor -> cursor.id(0)).orElse(null);
        Long last = after.map(cursor -> cursor.number(1)).orElse(null);
        String[] scopes = access.scopeArray();
        List<AttendanceView> rows = sql.list(
                ATTENDANCE,
                AttendanceView::of,
                sessionId,
                scopes,
                scopes,
                access.selfOrNull(),
                halfDay,
                halfDay,
                teacher,
                teacher,
                last,
                paging.rowsToRead());
        return Page.of(rows, paging, row -> Cursor.of(row.teacherId(), row.halfDay()));
    }

    /** Whoever may see a teacher's ledger sees where she takes part. */
    Page<TakenPart> ofTeacher(Access access, UUID teacherId, EnrolmentState state, Paging paging) {
        if (!roster.isVisible(access, teacherId)) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        String stateName = state == null ? null : state.name();
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<TakenPart> rows = sql.list(
                OF_TEACHER,
                TakenPart::of,
                teacherId,
                teacherId,
                stateName,
                stateName,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, part -> Cursor.of(part.enrolment().id()));
    }

    private static UUID after(Paging paging) {
        return paging.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such session in your sight", "没有您可以查看的该班次"));
    }
}
