package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.ethics.rules.CaseState;

/** The rows of cases and their entries; statements are encrypted here and nowhere else. */
@ApplicationScoped
class CaseStore {

    private static final String STATEMENT = "ethics_entry.statement";
    private static final String INSERT = """
            insert into ethics_case (id, teacher_id, code, list_version, severity, occurred_on, state, reply_until, veto_on,
                terminal, lapse_told, version)
            values (?, ?, ?, ?, ?, ?, 'REPORTED', ?, ?, false, false, 1)
            """;
    private static final String ENTRY = """
            insert into ethics_entry (id, case_id, sequence, kind, occurred_at, actor, statement, ends_on)
            select ?, ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?::date from ethics_entry where case_id = ?
            """;
    private static final String ADVANCE = """
            update ethics_case
            set state = s.state, veto_on = ?, vetoed_from = ?::date, vetoed_until = s.until, terminal = ?,
                sanctioned_until = ?::date, lapse_told = false, version = version + 1,
                confirmed_until = case when s.state = 'CONFIRMED' then s.until else confirmed_until end
            from (select ?::text as state, ?::date as until) s
            where id = ?
            """;
    private static final String ONE = "select c.* from ethics_case c where c.teacher_id = ? and c.id = ?";
    private static final String ENTRIES = """
            select kind, occurred_at, statement, ends_on from ethics_entry where case_id = ? order by sequence limit 100
            """;

    private final Sql sql;
    private final SensitiveFields sensitive;

    CaseStore(Sql sql, SensitiveFields sensitive) {
        this.sql = sql;
        this.sensitive = sensitive;
    }

    UUID insert(UUID teacherId, EthicsCase reported, Entry entry) {
        sql.update(
                INSERT,
                reported.id(),
                teacherId,
                reported.code(),
                reported.listVersion(),
                reported.severity(),
                reported.occurredOn(),
                reported.replyUntil(),
                reported.vetoOn().toArray(String[]::new));
        append(reported.id(), entry);
        return reported.id();
    }

    /** Something that was said or decided. */
    record Entry(CaseState kind, Instant at, String actor, String statement, LocalDate endsOn) {}

    void append(UUID caseId, Entry entry) {
        sql.update(
                ENTRY,
                Ids.next(),
                caseId,
                entry.kind(),
                entry.at(),
                entry.actor(),
                sensitive.encrypt(STATEMENT, entry.statement()),
                entry.endsOn(),
                caseId);
    }

    void advance(EthicsCase changed) {
        sql.update(
                ADVANCE,
                changed.vetoOn().toArray(String[]::new),
                changed.vetoedFrom(),
                changed.terminal(),
                changed.sanctionedUntil(),
                changed.state(),
                changed.vetoedUntil(),
                changed.id());
    }

    Optional<EthicsCase> find(UUID teacherId, UUID caseId) {
        return sql.first(ONE, EthicsCase::of, teacherId, caseId);
    }

    List<CaseView.EntryView> entries(UUID caseId) {
        return sql.list(
                ENTRIES,
                row -> new CaseView.EntryView(
                        row.constant("kind", CaseState.class),
                        row.instant("occurred_at"),
                        sensitive.decrypt(STATEMENT, row.bytes("statement")),
                        row.date("ends_on")),
                caseId);
    }
}
