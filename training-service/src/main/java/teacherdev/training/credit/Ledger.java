package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** Appends to the ledger: the account's lock, the entry, its uniqueness and its event, in one transaction. */
@ApplicationScoped
class Ledger {

    private static final String LOCK = """
            insert into credit_account (teacher_id, version) values (?, 1)
            on conflict (teacher_id) do update set version = credit_account.version + 1
            returning version
            """;
    private static final String INSERT = """
            insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, reverses, activity, course_level,
                form, activity_date, activity_hours, amount, unit, source_system, external_id, reason, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CLAIM_SOURCE =
            "insert into credit_source (source_system, teacher_id, external_id, entry_id) values (?, ?, ?, ?)";
    private static final String CLAIM_REVERSAL = "insert into credit_reversal (entry_id, reversal_id) values (?, ?)";
    private static final String ENTRY = "select e.* from credit_entry e where e.teacher_id = ? and e.id = ?";

    private final Sql sql;
    private final Outbox outbox;

    Ledger(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Appends a grant; refuses an activity of a source system that this teacher has been credited with. */
    @Transactional(TxType.MANDATORY)
    void grant(CreditEntry entry, Access actor) {
        long version = lock(entry.teacherId());
        if (entry.externalId() != null) {
            Constraints.refuse(
                    "credit_source_unique",
                    () -> ProblemException.ofField(
                            TrainingProblem.ACTIVITY_ALREADY_CREDITED,
                            "externalId",
                            TrainingProblem.ACTIVITY_ALREADY_CREDITED.title()),
                    () -> sql.update(
                            CLAIM_SOURCE, entry.sourceSystem(), entry.teacherId(), entry.externalId(), entry.id()));
        }
        insert(entry, actor);
        outbox.append(CreditGranted.of(entry, version));
    }

    /** Appends a reversal; refuses a second one of the same entry. */
    @Transactional(TxType.MANDATORY)
    void reverse(CreditEntry reversal, Access actor) {
        long version = lock(reversal.teacherId());
        Constraints.refuse(
                "credit_reversal_once",
                () -> new ProblemException(TrainingProblem.ALREADY_REVERSED, TrainingProblem.ALREADY_REVERSED.title()),
                () -> sql.update(CLAIM_REVERSAL, reversal.reverses(), reversal.id()));
        insert(reversal, actor);
        outbox.append(CreditReversed.of(reversal, version));
    }

    Optional<CreditEntry> entry(UUID teacherId, UUID entryId) {
        return sql.first(ENTRY, Ledger::entry, teacherId, entryId);
    }

    private long lock(UUID teacherId) {
        return sql.first(LOCK, row -> row.number("version"), teacherId).orElseThrow();
    }

    private void insert(CreditEntry entry, Access actor) {
        sql.update(
                INSERT,
                entry.id(),
                entry.year(),
                entry.teacherId(),
                entry.schoolId(),
                entry.schoolCode(),
                entry.kind(),
                entry.reverses(),
                entry.activity(),
                entry.courseLevel(),
                entry.form(),
                entry.date(),
                entry.activityHours(),
                entry.amount(),
                entry.unit(),
                entry.sourceSystem(),
                entry.externalId(),
                entry.reason(),
                entry.recordedAt(),
                actor.subject());
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
                row.text("source_system"),
                row.text("external_id"),
                row.text("reason"),
                row.instant("recorded_at"));
    }
}
