package teacherdev.training.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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

/** Reads studios: those of one's organisations and of all above them, and those that one leads or belongs to. */
@ApplicationScoped
class StudioQueries {

    private static final String SEEN = """
            (s.path && ? or s.owner = any (?) or s.host_id = ?
             or exists (select from studio_member m where m.studio_id = s.id and m.teacher_id = ?))
            """;
    private static final String ONE = StudioView.COLUMNS + "where s.id = ? and " + SEEN;
    private static final String KEPT = StudioView.COLUMNS + "where s.id = ? and (s.path && ? or s.host_id = ?)";
    private static final String OWNED = StudioView.COLUMNS + "where s.id = ? and s.path && ? for update of s";
    private static final String PAGE =
            StudioView.COLUMNS + "where " + SEEN + "and (?::uuid is null or s.id < ?) order by s.id desc limit ?";
    private static final String MEMBERS = """
            select teacher_id, joined_on, left_on from studio_member where studio_id = ?
              and (?::date is null or (joined_on, teacher_id) > (?, ?)) order by joined_on, teacher_id limit ?
            """;
    private static final String EVENTS = """
            select id, kind, title, held_on, attended from studio_event where studio_id = ?
              and (?::date is null or (held_on, id) > (?, ?)) order by held_on, id limit ?
            """;

    private final Sql sql;
    private final Organisations organisations;

    StudioQueries(Sql sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    StudioView studio(Access access, UUID id) {
        return sql.first(
                        ONE,
                        StudioView::of,
                        id,
                        access.scopeArray(),
                        organisations.lineage(access),
                        access.selfOrNull(),
                        access.selfOrNull())
                .orElseThrow(StudioQueries::notFound);
    }

    /** One that the caller's organisations founded, or that she leads: she may write into it. */
    StudioView kept(Access access, UUID id) {
        return sql.first(KEPT, StudioView::of, id, access.scopeArray(), access.selfOrNull())
                .orElseThrow(StudioQueries::notFound);
    }

    /** One that the caller's organisations founded, locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    StudioView owned(Access access, UUID id) {
        return sql.first(OWNED, StudioView::of, id, access.scopeArray()).orElseThrow(StudioQueries::notFound);
    }

    Page<StudioView> studios(Access access, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<StudioView> rows = sql.list(
                PAGE,
                StudioView::of,
                access.scopeArray(),
                organisations.lineage(access),
                access.selfOrNull(),
                access.selfOrNull(),
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, studio -> Cursor.of(studio.id()));
    }

    Page<MemberView> members(Access access, UUID id, Paging paging) {
        studio(access, id);
        Optional<Cursor> after = paging.after(2);
        LocalDate day = after.map(cursor -> cursor.date(0)).orElse(null);
        UUID teacher = after.map(cursor -> cursor.id(1)).orElse(null);
        List<MemberView> rows = sql.list(MEMBERS, MemberView::of, id, day, day, teacher, paging.rowsToRead());
        return Page.of(rows, paging, member -> Cursor.of(member.from(), member.teacherId()));
    }

    Page<StudioEventView> events(Access access, UUID id, Paging paging) {
        studio(access, id);
        Optional<Cursor> after = paging.after(2);
        LocalDate day = after.map(cursor -> cursor.date(0)).orElse(null);
        UUID event = after.map(cursor -> cursor.id(1)).orElse(null);
        List<StudioEventView> rows = sql.list(EVENTS, StudioEventView::of, id, day, day, event, paging.rowsToRead());
        return Page.of(rows, paging, one -> Cursor.of(one.date(), one.id()));
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such studio in your sight", "没有您可以查看的该工作室"));
    }
}
