package teacherdev.evaluation.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads awards of the organisations in the caller's scope; a teacher sees those that she got, and of them her own entry. */
@ApplicationScoped
class AwardQueries {

    private static final String SEEN = """
            select a.*, a.path && ? as whole from award a
            where (a.path && ? or exists (select 1 from award_entry own where own.award_id = a.id and own.teacher_id
            """ + Records.HERS + "))";
    private static final String ONE = SEEN + " and a.id = ?";
    private static final String PAGE = SEEN + """
             and (?::int is null or a.year = ?) and (?::uuid is null or a.id < ?) order by a.id desc limit ?
            """;
    private static final String ENTRIES = """
            select e.* from award_entry e join award a on a.id = e.award_id
            where e.award_id = ? and (a.path && ? or e.teacher_id
            """ + Records.HERS + ") order by e.teacher_id";

    private static final String ITEMS = """
            select i.teacher_id, i.name, i.evidence from award_item i join award a on a.id = i.award_id
            where i.award_id = ? and (a.path && ? or i.teacher_id
            """ + Records.HERS + ") order by i.teacher_id, i.position";

    private final Sql sql;

    AwardQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<AwardView> award(Access access, UUID id) {
        String[] scopes = access.scopeArray();
        UUID self = access.selfOrNull();
        Map<UUID, List<AwardItem>> items = new HashMap<>();
        sql.list(
                ITEMS,
                row -> items.computeIfAbsent(row.id("teacher_id"), _ -> new ArrayList<>())
                        .add(new AwardItem(row.text("name"), row.text("evidence"))),
                id,
                scopes,
                self);
        List<AwardView.Entry> entries = sql.list(ENTRIES, row -> AwardView.Entry.of(row, items), id, scopes, self);
        return sql.first(ONE, row -> AwardView.of(row, entries), scopes, scopes, self, id);
    }

    Page<AwardView> awards(Access access, Integer year, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String[] scopes = access.scopeArray();
        List<AwardView> rows = sql.list(
                PAGE,
                row -> AwardView.of(row, null),
                scopes,
                scopes,
                access.selfOrNull(),
                year,
                year,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such award in your scope", "您的管辖范围内没有该奖励"));
    }
}
