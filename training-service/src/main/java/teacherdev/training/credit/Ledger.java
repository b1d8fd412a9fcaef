package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.SqlFailure;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.rollup.Rollups;

/**
 * Appends to the ledger, one entry or thousands by the same statements: the accounts' locks, the entries, their
 * uniqueness and their events, in one transaction. Accounts are locked in the order of their keys, so that two requests
 * about the same teachers wait for each other and never stand in each other's way.
 */
@ApplicationScoped
class Ledger {

    private static final String LOCK = """
            insert into credit_account (teacher_id, version)
            select t.id, t.entries from unnest(?::uuid[], ?::bigint[]) as t (id, entries) order by t.id
            on conflict (teacher_id) do update set version = credit_account.version + excluded.version
            returning teacher_id, version
            """;

    /** A source's activity is claimed by its first entry and handed on to the one that takes its place. */
    private static final String APPEND = """
            with entry as (
                insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, reverses, activity, course_level,
                    form, activity_date, activity_hours, amount, unit, category, replaces, source_system, external_id, reason,
                    recorded_at, recorded_by)
                select e.id, extract(year from e.day), e.teacher_id, e.school_id, e.school_code, e.kind, e.reverses, e.activity,
                    e.course_level, e.form, e.day, e.hours, e.amount, e.unit, e.category, e.replaces, e.source_system,
                    e.external_id, e.reason, e.recorded_at, ?
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                        ?::text[]::date[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[], ?::text[], ?::uuid[],
                        ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[])
                    as e (id, teacher_id, school_id, school_code, kind, reverses, activity, course_level, form, day, hours,
                        amount, unit, category, replaces, source_system, external_id, reason, recorded_at)
                returning id, year, teacher_id, kind, reverses, replaces, source_system, external_id
            ), claimed as (
                insert into credit_source (source_system, teacher_id, external_id, entry_id, year)
                select source_system, teacher_id, external_id, id, year from entry
                where kind = 'GRANT' and external_id is not null and replaces is null
            ), handed_on as (
                update credit_source s set entry_id = e.id, year = e.year from entry e
                where e.replaces is not null and s.source_system = e.source_system and s.teacher_id = e.teacher_id
                  and s.external_id = e.external_id
            )
            insert into credit_reversal (entry_id, reversal_id)
            select reverses, id from entry where kind = 'REVERSAL'
            """;

    private static final String ENTRY = "select e.* from credit_entry e where e.teacher_id = ? and e.id = ?";

    private final Sql sql;
    private final Rollups rollups;
    private final Outbox outbox;

    private record Account(UUID teacherId, long version) {}

    Ledger(Sql sql, Rollups rollups, Outbox outbox) {
        this.sql = sql;
        this.rollups = rollups;
        this.outbox = outbox;
    }

    /**
     * Locks the accounts of these teachers until the transaction ends and takes as many versions of each as she is going
     * to have new entries.
     *
     * @return the version before the first of them, by teacher
     */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Long> lock(Map<UUID, Long> entriesByTeacher) {
        List<Map.Entry<UUID, Long>> accounts = List.copyOf(entriesByTeacher.entrySet());
        return sql
                .list(
                        LOCK,
                        row -> new Account(row.id("teacher_id"), row.number("version")),
                        Columns.ids(accounts, Map.Entry::getKey),
                        Columns.numbers(accounts, Map.Entry::getValue))
                .stream()
                .collect(Collectors.toMap(
                        Account::teacherId, account -> account.version() - entriesByTeacher.get(account.teacherId())));
    }

    /** Locks one account for one new entry. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Long> lock(UUID teacherId) {
        return lock(Map.of(teacherId, 1L));
    }

    /**
     * Appends entries whose accounts are locked; refuses an activity of a source system that this teacher has been
     * credited with, and a second reversal of the same entry.
     *
     * @param versions the version of each account before its first new entry
     */
    @Transactional(TxType.MANDATORY)
    void append(List<CreditEntry> entries, Map<UUID, Long> versions, Access actor) {
        try {
            insert(entries, actor);
        } catch (SqlFailure failure) {
            throw refusal(failure);
        }
        rollups.take(entries.stream().map(CreditEntry::movement).toList());
        Map<UUID, Long> last = new HashMap<>(versions);
        List<OutgoingEvent> events = new ArrayList<>(entries.size());
        for (CreditEntry entry : entries) {
            events.add(event(entry, last.merge(entry.teacherId(), 1L, Long::sum)));
        }
        outbox.appendAll(events);
    }

    Optional<CreditEntry> entry(UUID teacherId, UUID entryId) {
        return sql.first(ENTRY, Ledger::entry, teacherId, entryId);
    }

    static OutgoingEvent event(CreditEntry entry, long version) {
        return switch (entry.kind()) {
            case GRANT -> CreditGranted.of(entry, version);
            case REVERSAL -> CreditReversed.of(entry, version);
        };
    }

    private void insert(List<CreditEntry> entries, Access actor) {
        sql.update(
                APPEND,
                actor.subject(),
                Columns.ids(entries, CreditEntry::id),
                Columns.ids(entries, CreditEntry::teacherId),
                Columns.ids(entries, CreditEntry::schoolId),
                texts(entries, CreditEntry::schoolCode),
                texts(entries, CreditEntry::kind),
                Columns.ids(entries, CreditEntry::reverses),
                texts(entries, CreditEntry::activity),
                texts(entries, CreditEntry::courseLevel),
                texts(entries, CreditEntry::form),
                texts(entries, CreditEntry::date),
                texts(entries, CreditEntry::activityHours),
                texts(entries, CreditEntry::amount),
                texts(entries, CreditEntry::unit),
                texts(entries, CreditEntry::category),
                Columns.ids(entries, CreditEntry::replaces),
                texts(entries, CreditEntry::sourceSystem),
                texts(entries, CreditEntry::externalId),
                texts(entries, CreditEntry::reason),
                texts(entries, CreditEntry::recordedAt));
    }

    private static String[] texts(List<CreditEntry> entries, Function<CreditEntry, ?> column) {
        return Columns.texts(entries, column);
    }

    private static RuntimeException refusal(SqlFailure failure) {
        if (failure.violates("credit_source_unique")) {
            return ProblemException.ofField(
                    TrainingProblem.ACTIVITY_ALREADY_CREDITED,
                    "externalId",
                    TrainingProblem.ACTIVITY_ALREADY_CREDITED.title());
        }
        return failure.violates("credit_reversal_once")
                ? new ProblemException(TrainingProblem.ALREADY_REVERSED, TrainingProblem.ALREADY_REVERSED.title())
                : failure;
    }

    static CreditEntry entry(Row row) {
        return new CreditEntry(
                row.id("id"),
                row.id("teacher_id"),
                row.id("school_id"),
                row.text("school_code"),
                row.constant("kind", EntryKind.class),
                row.id("reverses"),
                row.text("activity"),
                row.constant("course_level", CourseLevel.class),
                row.constant("form", Form.class),
                row.date("activity_date"),
                row.decimal("activity_hours"),
                row.decimal("amount"),
                row.constant("unit", Unit.class),
                row.text("category"),
                row.id("replaces"),
                row.text("source_system"),
                row.text("external_id"),
                row.text("reason"),
                row.instant("recorded_at"));
    }
}
