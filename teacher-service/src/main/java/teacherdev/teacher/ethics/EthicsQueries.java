package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.PersonQueries;

/** Reads pledges and cases, never beyond the caller's scope, and of a case only what the caller's role may know. */
@ApplicationScoped
class EthicsQueries {

    private static final String PLEDGES =
            "select teacher_id, year, text_version, signed_at from ethics_pledge where teacher_id = ? order by year desc limit 100";
    private static final String UNSIGNED = """
            select t.id, p.name, s.code from teacher t
            join assignment a on a.teacher_id = t.id and a.superseded_at is null and a.is_primary
                and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
            join school s on s.id = a.school_id and s.path && ?
            join profile p on p.teacher_id = t.id and p.superseded_at is null
                and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
            where t.status in ('ACTIVE', 'ON_LEAVE') and (?::text is null or s.path @> array[?::text])
              and not exists (select 1 from ethics_pledge e where e.teacher_id = t.id and e.year = ?)
              and (?::uuid is null or t.id > ?)
            order by t.id limit ?
            """;
    private static final String CASES = "select c.* from ethics_case c where c.teacher_id = ? order by c.id limit 200";

    private final Sql sql;
    private final CaseStore store;
    private final PersonQueries persons;
    private final Audit audit;
    private final Clock clock;

    EthicsQueries(Sql sql, CaseStore store, PersonQueries persons, Audit audit, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    List<PledgeView> pledges(Access access, UUID teacherId) {
        persons.requireVisible(access, teacherId);
        return sql.list(PLEDGES, PledgeView::of, teacherId);
    }

    Page<UnsignedView> unsigned(Access access, String node, int year, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        LocalDate today = LocalDate.now(clock);
        List<UnsignedView> rows = sql.list(
                UNSIGNED,
                row -> new UnsignedView(row.id("id"), row.text("name"), row.text("code")),
                today,
                today,
                access.scopeArray(),
                today,
                today,
                node,
                node,
                year,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, row -> Cursor.of(row.teacherId()));
    }

    /** The cases of a teacher; the entries are read one by one. */
    List<CaseView> cases(Access access, UUID teacherId, boolean whole) {
        persons.requireVisible(access, teacherId);
        return sql.list(CASES, EthicsCase::of, teacherId).stream()
                .map(known -> known.view(whole, List.of()))
                .toList();
    }

    /** One case; a full view is written into the audit trail, where the teacher can see who looked. */
    @Transactional
    CaseView ethicsCase(Access access, UUID teacherId, UUID caseId, boolean whole) {
        persons.requireVisible(access, teacherId);
        EthicsCase known = store.find(teacherId, caseId).orElseThrow(PersonQueries::notFound);
        if (whole) {
            audit.record(access, "ETHICS_CASE_VIEWED", "TEACHER", teacherId);
        }
        return known.view(whole, whole ? store.entries(caseId) : List.of());
    }
}
