package teacherdev.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** Takes feedback from those who were there, and shows it as counts and as comments without names. */
@ApplicationScoped
class GivingFeedback {

    private static final String ATTENDED =
            "select 1 from attendance where session_id = ? and teacher_id = ? and present limit 1";
    private static final String SAY = """
            insert into session_feedback (session_id, teacher_id, rating, comment, given_at) values (?, ?, ?, ?, ?)
            on conflict on constraint session_feedback_pk do update
            set rating = excluded.rating, comment = excluded.comment, given_at = excluded.given_at, shown_as = gen_random_uuid()
            """;
    private static final String COUNTS =
            "select rating, count(*) as answers from session_feedback where session_id = ? group by rating";

    private static final String ANSWERS = """
            select (select count(*) from session_feedback f where f.session_id = s.id) as answers
            from session s where s.id = ? and s.path && ?
            """;
    private static final String COMMENTS = """
            select comment, shown_as from session_feedback
            where session_id = ? and comment <> '' and (?::uuid is null or shown_as > ?) order by shown_as limit ?
            """;

    private record Comment(CommentView view, UUID shownAs) {}

    private final Sql sql;
    private final SessionLock lock;
    private final Clock clock;

    GivingFeedback(Sql sql, SessionLock lock, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.clock = clock;
    }

    @Transactional
    void give(Access access, UUID sessionId, FeedbackRequest request) {
        UUID self = access.self().orElseThrow(SessionQueries::notFound);
        if (sql.first(ATTENDED, row -> true, sessionId, self).isEmpty()) {
            throw new ProblemException(TrainingProblem.NOT_ATTENDED, TrainingProblem.NOT_ATTENDED.title());
        }
        sql.update(SAY, sessionId, self, request.rating(), request.comment(), clock.instant());
    }

    /** The counts, for the organisation that holds the session. */
    @Transactional
    FeedbackView counts(Access access, UUID sessionId) {
        lock.holdOwn(access, sessionId);
        Map<Integer, Integer> ratings = new TreeMap<>();
        sql.list(COUNTS, row -> ratings.put(row.integer("rating"), row.integer("answers")), sessionId);
        int answers = ratings.values().stream().mapToInt(Integer::intValue).sum();
        return new FeedbackView(answers, answers < FeedbackView.ANSWERS_MIN ? null : ratings);
    }

    /** The comments, for the same organisation and from as many answers on; in an order that tells nothing. */
    @Transactional
    Page<CommentView> comments(Access access, UUID sessionId, Paging paging) {
        int answers = sql.first(ANSWERS, row -> row.integer("answers"), sessionId, access.scopeArray())
                .orElseThrow(SessionQueries::notFound);
        if (answers < FeedbackView.ANSWERS_MIN) {
            throw new ProblemException(TrainingProblem.FEEDBACK_TOO_FEW, TrainingProblem.FEEDBACK_TOO_FEW.title());
        }
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<Comment> rows = sql.list(
                COMMENTS,
                row -> new Comment(new CommentView(row.text("comment")), row.id("shown_as")),
                sessionId,
                after,
                after,
                paging.rowsToRead());
        Page<Comment> page = Page.of(rows, paging, comment -> Cursor.of(comment.shownAs()));
        return new Page<>(page.items().stream().map(Comment::view).toList(), page.next());
    }
}
