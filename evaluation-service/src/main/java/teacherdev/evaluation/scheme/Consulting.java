package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * The consultation on a scheme: whoever it concerns comments, everybody who sees the scheme reads comments and replies, nobody
 * is told who wrote one, and it is adopted only when each has its reply.
 */
@ApplicationScoped
class Consulting {

    private static final String INSERT = """
            insert into scheme_comment (id, scheme_id, subject, text, commented_at, commented_by, row_version)
            values (?, ?, ?, ?, ?, ?, 1)
            """;
    /** Against an adoption at the same moment, which locks the scheme. */
    private static final String HOLD = "select state from scheme where id = ? for share";

    private static final String ONE = "select * from scheme_comment where id = ? and scheme_id = ?";
    private static final String PAGE = """
            select * from scheme_comment where scheme_id = ? and (?::uuid is null or id > ?) order by id limit ?
            """;
    private static final String LOCK = """
            select c.row_version, s.state from scheme_comment c join scheme s on s.id = c.scheme_id
            where c.id = ? and c.scheme_id = ? and s.path && ? for update of c
            """;
    private static final String REPLY = """
            update scheme_comment set taken_up = ?, reply = ?, replied_at = ?, replied_by = ?, row_version = row_version + 1
            where id = ?
            """;
    private static final String OPEN =
            "select count(*) as open from scheme_comment where scheme_id = ? and reply is null";

    private final Sql sql;
    private final SchemeQueries schemes;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Consulting(Sql sql, SchemeQueries schemes, Idempotency idempotency, Audit audit, Clock clock) {
        this.sql = sql;
        this.schemes = schemes;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the comment, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID comment(Access access, IdempotencyKey key, UUID schemeId, CommentRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            visible(access, schemeId);
            requireConsultation(
                    sql.first(HOLD, row -> row.text("state"), schemeId).orElseThrow(SchemeStore::notFound));
            UUID id = Ids.next();
            sql.update(INSERT, id, schemeId, request.about(), request.text(), clock.instant(), access.subject());
            audit.record(access, "SCHEME_COMMENTED", "SCHEME", schemeId);
            return id.toString();
        }));
    }

    /** Again if need be, as long as the consultation lasts. */
    @Transactional
    void reply(Access access, UUID schemeId, UUID id, long expectedVersion, ReplyRequest request) {
        record Locked(long version, String state) {}
        Locked comment = sql.first(
                        LOCK,
                        row -> new Locked(row.number("row_version"), row.text("state")),
                        id,
                        schemeId,
                        access.scopeArray())
                .orElseThrow(Consulting::notFound);
        requireConsultation(comment.state());
        Versions.requireSame(expectedVersion, comment.version());
        sql.update(REPLY, request.takenUp(), request.reply(), clock.instant(), access.subject(), id);
        audit.record(access, "SCHEME_COMMENT_REPLIED", "SCHEME", schemeId);
    }

    CommentView.Tagged comment(Access access, UUID schemeId, UUID id) {
        visible(access, schemeId);
        return sql.first(ONE, CommentView.Tagged::of, id, schemeId).orElseThrow(Consulting::notFound);
    }

    Page<CommentView> comments(Access access, UUID schemeId, Paging paging) {
        visible(access, schemeId);
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<CommentView> rows = sql.list(PAGE, CommentView::of, schemeId, after, after, paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    /** In the transaction of the adoption, which holds the lock of the scheme. */
    void requireReplied(UUID schemeId) {
        long open = sql.first(OPEN, row -> row.number("open"), schemeId).orElseThrow();
        if (open > 0) {
            throw new ProblemException(
                    EvaluationProblem.COMMENTS_OPEN, Text.of(open + " comments wait for a reply", open + " 条意见尚未答复"));
        }
    }

    private void visible(Access access, UUID schemeId) {
        if (schemes.scheme(access, schemeId).isEmpty()) {
            throw SchemeStore.notFound();
        }
    }

    private static void requireConsultation(String state) {
        if (!state.equals(SchemeState.CONSULTATION.name())) {
            throw new ProblemException(
                    EvaluationProblem.SCHEME_STATE, Text.of("It is not in consultation", "该方案不在征求意见阶段"));
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such comment in your scope", "您的管辖范围内没有该意见"));
    }
}
