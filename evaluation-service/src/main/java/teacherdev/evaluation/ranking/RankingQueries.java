package teacherdev.evaluation.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Reads rankings of the organisations in the caller's scope; a teacher sees published ones in which she stands. */
@ApplicationScoped
class RankingQueries {

    private static final String SEEN = """
            (r.path && ? or (r.published_at is not null and exists (
                select 1 from ranking_entry own where own.ranking_id = r.id and own.teacher_id
            """ + Records.HERS + ")))";
    private static final String ONE = "select r.* from ranking r where r.id = ? and " + SEEN;
    private static final String PAGE = "select r.* from ranking r where " + SEEN + """
             and (?::text is null or r.organisation = ?) and (?::uuid is null or r.id < ?) order by r.id desc limit ?
            """;
    private static final String ENTRIES = """
            select e.*, t.name from ranking_entry e join roster_teacher t on t.teacher_id = e.teacher_id
            where e.ranking_id = ? order by e.position
            """;

    private final Sql sql;

    RankingQueries(Sql sql) {
        this.sql = sql;
    }

    /** The ranking with all its entries, at most ten thousand. */
    Optional<RankingView> ranking(Access access, UUID id) {
        List<RankingView.Entry> entries = sql.list(ENTRIES, RankingView.Entry::of, id);
        return sql.first(ONE, row -> RankingView.of(row, entries), id, access.scopeArray(), access.selfOrNull());
    }

    Page<RankingView> rankings(Access access, String organisation, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<RankingView> rows = sql.list(
                PAGE,
                row -> RankingView.of(row, null),
                access.scopeArray(),
                access.selfOrNull(),
                organisation,
                organisation,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }
}
