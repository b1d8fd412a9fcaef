package teacherdev.evaluation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/**
 * Reads policy data: those of the organisations in the caller's scope and of the nodes above it, and what was made while a school
 * of hers lay below a node that it left since.
 */
@ApplicationScoped
class PolicyQueries {

    private static final String SEEN = """
            (p.path && ? or p.scope = any (?) or (p.scope = any (?) and lay_below(p.scope, p.created_at, ?)))
            """;
    private static final String BY_ID = "select p.* from policy p where p.id = ?";
    private static final String ONE = BY_ID + " and " + SEEN;
    private static final String PAGE = "select p.* from policy p where " + SEEN + """
             and (?::text is null or p.kind = ?) and (?::text is null or p.scope = ?) and (?::uuid is null or p.id < ?)
            order by p.id desc limit ?
            """;
    private static final String CALENDAR =
            "select row_version, holidays::text[] as holidays, shifted::text[] as shifted from working_day_calendar where year = ?";

    private final Sql sql;
    private final Organisations organisations;
    private final Clock clock;

    PolicyQueries(Sql sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    PolicyView byId(UUID id) {
        return sql.first(BY_ID, PolicyView::of, id).orElseThrow();
    }

    Optional<PolicyView> policy(Access access, UUID id) {
        String[] scopes = access.scopeArray();
        return sql.first(ONE, PolicyView::of, id, scopes, above(access), organisations.before(access), scopes);
    }

    Page<PolicyView> policies(Access access, String kind, String scope, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<PolicyView> rows = sql.list(
                PAGE,
                PolicyView::of,
                access.scopeArray(),
                above(access),
                organisations.before(access),
                access.scopeArray(),
                kind,
                kind,
                scope,
                scope,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    private String[] above(Access access) {
        return organisations.above(access, LocalDate.now(clock)).toArray(String[]::new);
    }

    Optional<VersionedCalendar> calendar(int year) {
        return sql.first(
                CALENDAR,
                row -> new VersionedCalendar(
                        row.number("row_version"),
                        new Calendar(dates(row.texts("holidays")), dates(row.texts("shifted")))),
                year);
    }

    static List<LocalDate> dates(List<String> texts) {
        return texts.stream().map(LocalDate::parse).toList();
    }
}
