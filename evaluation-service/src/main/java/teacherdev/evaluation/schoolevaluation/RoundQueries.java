package teacherdev.evaluation.schoolevaluation;

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

/** Reads rounds; a school sees of a round of its region, or of one where it lay when that was decided, its own result only. */
@ApplicationScoped
class RoundQueries {

    private static final String SEEN = """
            (e.path && ? or e.region = any (?) or (e.region = any (?) and exists (
                select from school_evaluation_result mine join roster_school s on s.school_id = mine.school_id
                where mine.evaluation_id = e.id and s.path && ?)))
            """;
    private static final String ONE = "select e.* from school_evaluation e where e.id = ? and " + SEEN;
    private static final String PAGE = "select e.* from school_evaluation e where " + SEEN + """
             and (?::uuid is null or e.id < ?) order by e.id desc limit ?
            """;
    private static final String RESULTS = """
            select s.code, s.name, r.* from school_evaluation_result r join roster_school s on s.school_id = r.school_id
            where r.evaluation_id = ? and s.path && ? order by r.rank, s.code
            """;

    private final Sql sql;
    private final Organisations organisations;
    private final Clock clock;

    RoundQueries(Sql sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    Optional<RoundView.Tagged> round(Access access, UUID id) {
        List<RoundView.School> schools = sql.list(RESULTS, RoundView.School::of, id, access.scopeArray());
        return sql.first(
                ONE,
                row -> new RoundView.Tagged(RoundView.of(row, schools), row.number("row_version")),
                id,
                access.scopeArray(),
                above(access),
                organisations.before(access),
                access.scopeArray());
    }

    Page<RoundView> rounds(Access access, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<RoundView> rows = sql.list(
                PAGE,
                row -> RoundView.of(row, null),
                access.scopeArray(),
                above(access),
                organisations.before(access),
                access.scopeArray(),
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    private String[] above(Access access) {
        return organisations.above(access, LocalDate.now(clock)).toArray(String[]::new);
    }
}
