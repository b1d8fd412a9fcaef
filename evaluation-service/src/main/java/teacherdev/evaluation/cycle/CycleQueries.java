package teacherdev.evaluation.cycle;

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
 * Reads cycles: those of the organisations in the caller's scope, and those of the nodes above that take her people in; also of a
 * node that is not above her any more, if her people stand in them.
 */
@ApplicationScoped
public class CycleQueries {

    private static final String SEEN = """
            (c.path && ? or c.organisation = any (?) or (c.organisation = any (?) and exists (
                select from evaluation_participant mine where mine.cycle_id = c.id and mine.path && ?)))
            """;

    private static final String COUNTED = """
            select c.*, coalesce(counted.participants, 0) as participants, coalesce(counted.assessed, 0) as assessed,
                   (select count(distinct t.participant_id) from evaluation_participant p
                    join evaluation_touch t on t.participant_id = p.id
                    where p.cycle_id = c.id and c.state <> 'OPEN') as pending
            from evaluation_cycle c
            left join lateral (select count(distinct teacher_id) as participants,
                                      count(distinct teacher_id) filter (where assessed) as assessed
                               from evaluation_participant where cycle_id = c.id) counted on true
            where
            """;
    private static final String ONE = COUNTED + " c.id = ? and " + SEEN;
    private static final String PAGE = COUNTED + SEEN + """
             and (?::text is null or c.organisation = ?) and (?::text is null or c.state = ?)
             and (?::uuid is null or c.id < ?)
            order by c.id desc limit ?
            """;
    private static final String PLAIN = "select c.* from evaluation_cycle c where c.id = ? and " + SEEN;

    private final Sql sql;
    private final Organisations organisations;
    private final Clock clock;

    CycleQueries(Sql sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A cycle that the caller may know of. */
    public Cycle visible(Access access, UUID id) {
        String[] scopes = access.scopeArray();
        return sql.first(PLAIN, Cycle::of, id, scopes, above(access), organisations.before(access), scopes)
                .orElseThrow(CycleStore::notFound);
    }

    Optional<CycleView.Tagged> cycle(Access access, UUID id) {
        return sql.first(
                ONE,
                row -> new CycleView.Tagged(CycleView.of(row), row.number("row_version")),
                id,
                access.scopeArray(),
                above(access),
                organisations.before(access),
                access.scopeArray());
    }

    Page<CycleView> cycles(Access access, String organisation, CycleState state, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String stateName = state == null ? null : state.name();
        List<CycleView> rows = sql.list(
                PAGE,
                CycleView::of,
                access.scopeArray(),
                above(access),
                organisations.before(access),
                access.scopeArray(),
                organisation,
                organisation,
                stateName,
                stateName,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    private String[] above(Access access) {
        return organisations.above(access, LocalDate.now(clock)).toArray(String[]::new);
    }
}
