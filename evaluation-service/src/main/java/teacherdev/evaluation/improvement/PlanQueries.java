package teacherdev.evaluation.improvement;

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

/** Reads plans of the caller's scope, and a teacher's own. */
@ApplicationScoped
class PlanQueries {

    private static final String SEEN = "(p.path && ? or p.teacher_id" + Records.HERS + ")";
    private static final String ONE = "select p.* from improvement_plan p where p.id = ? and " + SEEN;
    private static final String PAGE = "select p.* from improvement_plan p where " + SEEN + """
             and (not ?::boolean or p.attention_since is not null) and (?::uuid is null or p.id < ?)
            order by p.id desc limit ?
            """;
    private static final String HISTORY =
            "select state, note, occurred_at from improvement_step where plan_id = ? order by version";

    private final Sql sql;

    PlanQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<PlanView.Tagged> plan(Access access, UUID id) {
        return sql.first(ONE, Plan::of, id, access.scopeArray(), access.selfOrNull())
                .map(plan -> new PlanView.Tagged(
                        PlanView.of(plan, sql.list(HISTORY, PlanView.Entry::of, id)), plan.version()));
    }

    Page<PlanView> plans(Access access, boolean attention, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<PlanView> rows = sql.list(
                PAGE,
                row -> PlanView.of(Plan.of(row), null),
                access.scopeArray(),
                access.selfOrNull(),
                attention,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }
}
