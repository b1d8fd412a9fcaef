package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
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

/**
 * Reads sessions and who takes part. A session is seen by all below the organisation that holds it; of those who take part
 * that organisation sees all, a school its own teachers, and a teacher herself.
 */
@ApplicationScoped
class SessionQueries {

    private static final String SEEN = "where (s.path && ? or s.owner = any (?)) ";
    private static final String ONE = SessionView.COLUMNS + SEEN + "and s.id = ?";
    private static final String PAGE = SessionView.COLUMNS + SEEN + """
            and (?::uuid is null or s.course_id = ?) and (?::text is null or s.status = ?) and s.id > ? order by s.id limit ?
            """;
    private static final String PARTICIPANTS = EnrolmentView.COLUMNS + """
            join session s on s.id = e.session_id
            left join roster_school school on school.school_id = e.school_id
            where e.session_id = ? and (s.path && ? or school.path && ? or e.teacher_id = ?)
            """;
    private static final String PARTICIPANT = PARTICIPANTS + "and e.teacher_id = ?";
    private static final String PARTICIPANT_PAGE =
            PARTICIPANTS + "and (?::text is null or e.state = ?) and e.id > ? order by e.id limit ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final Organisations organisations;

    SessionQueries(Sql sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    Optional<SessionView> session(Access access, UUID id) {
        return sql.first(ONE, SessionView::of, access.scopeArray(), organisations.lineage(access), id);
    }

    Page<SessionView> sessions(Access access, UUID courseId, SessionStatus status, Paging paging) {
        String statusName = status == null ? null : status.name();
        List<SessionView> rows = sql.list(
                PAGE,
                SessionView::of,
                access.scopeArray(),
                organisations.lineage(access),
                courseId,
                courseId,
                statusName,
                statusName,
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

    private static UUID after(Paging paging) {
        return paging.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such session in your sight", "没有您可以查看的该班次"));
    }
}
