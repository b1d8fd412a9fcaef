package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.training.mentorship.rules.PairingKind;

/**
 * Reads pairings within the caller's scope: a pairing belongs to both teachers, to the schools where they worked when it
 * was proposed, and to those where they work now.
 */
@ApplicationScoped
class PairingQueries {

    /** Parameters: the caller herself twice, her scopes, today, her scopes. */
    static final String SEEN = """
            (p.mentor_id = ? or p.mentee_id = ?
             or exists (select from roster_school s
                        where s.school_id in (p.mentor_school_id, p.mentee_school_id) and s.path && ?)
             or exists (select from roster_assignment a join roster_school s on s.school_id = a.school_id
                        where a.teacher_id in (p.mentor_id, p.mentee_id) and (a.valid_to is null or a.valid_to > ?)
                          and s.path && ?))
            """;

    private static final String ONE = Pairing.COLUMNS + "from pairing p where p.id = ? and " + SEEN;
    private static final String LOGS = LogView.COLUMNS + """
            where l.pairing_id = ? and (?::date is null or (l.happened_on, l.id) > (?, ?)) order by l.happened_on, l.id limit ?
            """;
    private static final String REACHES =
            "select 1 as one from roster_school where school_id = ? and path && ? limit 1";

    private final Sql sql;
    private final Clock clock;

    /** What a list shows; null shows all. */
    record Filter(PairingKind kind, PairingStatus status, UUID teacherId) {}

    PairingQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Pairing pairing(Access access, UUID id) {
        return sql.first(
                        ONE,
                        Pairing::of,
                        id,
                        access.selfOrNull(),
                        access.selfOrNull(),
                        access.scopeArray(),
                        LocalDate.now(clock),
                        access.scopeArray())
                .orElseThrow(PairingNotFound::problem);
    }

    /** A pairing that an idempotency key stands for. */
    PairingView known(Access access, String reference) {
        return pairing(access, UUID.fromString(reference)).view();
    }

    Page<PairingView> pairings(Access access, Filter filter, Paging paging) {
        PairingPages.After after = paging.after(2)
                .map(cursor -> new PairingPages.After(cursor.date(0), cursor.id(1)))
                .orElse(null);
        List<PairingView> rows =
                sql.list(PairingPages.page(access, filter, LocalDate.now(clock), after, paging.rowsToRead())).stream()
                        .map(Pairing::view)
                        .toList();
        return Page.of(rows, paging, pairing -> Cursor.of(pairing.from(), pairing.id()));
    }

    Page<LogView> logs(Access access, UUID pairingId, Paging paging) {
        pairing(access, pairingId);
        Optional<Cursor> after = paging.after(2);
        LocalDate date = after.map(cursor -> cursor.date(0)).orElse(null);
        List<LogView> rows = sql.list(
                LOGS,
                LogView::of,
                pairingId,
                date,
                date,
                after.map(cursor -> cursor.id(1)).orElse(null),
                paging.rowsToRead());
        return Page.of(rows, paging, log -> Cursor.of(log.date(), log.id()));
    }

    /** Whether a school lies in the caller's scopes. */
    boolean reaches(Access access, UUID schoolId) {
        return sql.first(REACHES, row -> true, schoolId, access.scopeArray()).isPresent();
    }
}
