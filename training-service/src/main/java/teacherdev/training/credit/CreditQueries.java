package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.training.roster.Roster;

/**
 * Reads the ledger, never beyond the caller's scope. Whoever sees a teacher today sees her whole ledger; a school that
 * she has left keeps sight of the entries that were attributed to it.
 */
@ApplicationScoped
class CreditQueries {

    /** Entries of a teacher that the caller sees; the first parameter says whether she is seen as a whole. */
    private static final String SEEN = """
            from credit_entry e
            where e.teacher_id = ? and (? or (select s.path && ? from roster_school s where s.school_id = e.school_id))
            """;

    private static final String COLUMNS = "select e.* ";
    private static final String ONE = COLUMNS + SEEN + "and e.id = ?";
    private static final String PAGE = COLUMNS + SEEN + """
            and (?::int is null or e.year = ?) and (?::date is null or (e.activity_date, e.id) < (?, ?))
            order by e.activity_date desc, e.id desc limit ?
            """;
    private static final String TOTALS = """
            select e.year, e.unit, sum(e.activity_hours) as activity_hours, sum(e.amount) as amount,
                   sum(case e.kind when 'GRANT' then 1 when 'REVERSAL' then -1 else 0 end) as activities
            """ + SEEN + """
                    and (?::int is null or e.year = ?)
                    group by e.year, e.unit order by e.year desc, e.unit
                    """;
    private static final String ANY = "select 1 as one " + SEEN + "limit 1";

    private final Sql sql;
    private final Roster roster;

    CreditQueries(Sql sql, Roster roster) {
        this.sql = sql;
        this.roster = roster;
    }

    Optional<CreditView> entry(Access access, UUID teacherId, UUID entryId) {
        return sql.first(
                ONE, CreditView::of, teacherId, roster.isVisible(access, teacherId), access.scopeArray(), entryId);
    }

    /** An entry that an idempotency key stands for. */
    CreditView known(Access access, UUID teacherId, String reference) {
        return entry(access, teacherId, UUID.fromString(reference)).orElseThrow(TeacherNotFound::problem);
    }

    Page<CreditView> entries(Access access, UUID teacherId, Integer year, Paging paging) {
        boolean whole = requireSight(access, teacherId);
        Optional<Cursor> after = paging.after(2);
        LocalDate date = after.map(cursor -> cursor.date(0)).orElse(null);
        UUID id = after.map(cursor -> cursor.id(1)).orElse(null);
        List<CreditView> rows = sql.list(
                PAGE,
                CreditView::of,
                teacherId,
                whole,
                access.scopeArray(),
                year,
                year,
                date,
                date,
                id,
                paging.rowsToRead());
        return Page.of(rows, paging, entry -> Cursor.of(entry.date(), entry.id()));
    }

    CreditTotals totals(Access access, UUID teacherId, Integer year) {
        boolean whole = requireSight(access, teacherId);
        return new CreditTotals(
                teacherId, sql.list(TOTALS, CreditTotal::of, teacherId, whole, access.scopeArray(), year, year));
    }

    /** Refuses an entry that the caller does not see. */
    void requireReach(Access access, UUID teacherId, UUID entryId) {
        if (entry(access, teacherId, entryId).isEmpty()) {
            throw TeacherNotFound.problem();
        }
    }

    /** Whether the caller sees the whole ledger; refuses one who sees nothing of it. */
    private boolean requireSight(Access access, UUID teacherId) {
        boolean whole = roster.isVisible(access, teacherId);
        if (!whole
                && sql.first(ANY, row -> true, teacherId, false, access.scopeArray())
                        .isEmpty()) {
            throw TeacherNotFound.problem();
        }
        return whole;
    }
}
