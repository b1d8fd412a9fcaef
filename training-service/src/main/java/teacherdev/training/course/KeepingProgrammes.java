package teacherdev.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.course.BudgetRequest.BudgetKind;
import teacherdev.training.problem.TrainingProblem;

/** Keeps programmes and the books of their money. What is spent never exceeds what is allotted. */
@ApplicationScoped
class KeepingProgrammes {

    private static final String INSERT = """
            insert into programme (id, version, owner, path, name, year, created_at) values (?, 1, ?, ?, ?, ?, ?)
            """;
    private static final String ONE = ProgrammeView.COLUMNS + "where p.id = ? and p.path && ?";
    private static final String PAGE = ProgrammeView.COLUMNS
            + "where p.path && ? and (?::int is null or p.year = ?) and p.id > ? order by p.id limit ?";
    private static final String LOCK =
            "select version, cancelled_at from programme where id = ? and path && ? for update";
    private static final String CHANGE =
            "update programme set version = version + 1, owner = ?, path = ?, name = ?, year = ? where id = ?";
    private static final String CANCEL =
            "update programme set version = version + 1, cancelled_at = ?, cancel_reason = ? where id = ?";
    private static final String SESSION = "select 1 from session where id = ? and path && ?";
    private static final String BOOK = """
            insert into budget_entry (id, programme_id, kind, amount, purpose, session_id, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?::uuid, ?, ?)
            """;
    private static final String ENTRIES =
            BudgetEntryView.COLUMNS + "where b.programme_id = ? and b.id > ? order by b.id limit ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Text NOT_FOUND = Text.of("No such programme in your scope", "您的管辖范围内没有该培训项目");

    private record Held(long version, boolean cancelled) {
        static Held of(Row row) {
            return new Held(row.number("version"), row.instant("cancelled_at") != null);
        }
    }

    private final Sql sql;
    private final Owners owners;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    KeepingProgrammes(Sql sql, Owners owners, Idempotency idempotency, Audit audit, Clock clock) {
        this.sql = sql;
        this.owners = owners;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID recordProgramme(Access access, IdempotencyKey key, ProgrammeRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> create(access, request).toString()));
    }

    /** Writes a line into the book; the programme's lock keeps two clerks from spending the same money. */
    @Transactional
    UUID book(Access access, IdempotencyKey key, UUID programmeId, BudgetRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> append(access, programmeId, request).toString()));
    }

    /** Corrects what was recorded; the book of its money stays as it is. */
    @Transactional
    ProgrammeView change(Access access, UUID id, long expectedVersion, ProgrammeRequest request) {
        owners.keepPlaces();
        hold(access, id, expectedVersion);
        List<String> path = owners.path(access, request.owner());
        Constraints.refuse(
                "programme_name_unique",
                KeepingProgrammes::nameTaken,
                () -> sql.update(
                        CHANGE, request.owner(), path.toArray(String[]::new), request.name(), request.year(), id));
        audit.record(access, "PROGRAMME_CHANGED", "PROGRAMME", id);
        return programme(access, id);
    }

    /** Calls a programme off: its courses take nobody in any more. */
    @Transactional
    ProgrammeView cancel(Access access, UUID id, long expectedVersion, String reason) {
        hold(access, id, expectedVersion);
        sql.update(CANCEL, clock.instant(), reason, id);
        audit.record(access, "PROGRAMME_CANCELLED", "PROGRAMME", id);
        return programme(access, id);
    }

    ProgrammeView programme(Access access, UUID id) {
        return find(access, id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, NOT_FOUND));
    }

    Page<ProgrammeView> programmes(Access access, Integer year, Paging paging) {
        List<ProgrammeView> rows = sql.list(
                PAGE,
                ProgrammeView::of,
                access.scopeArray(),
                year,
                year,
                paging.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL),
                paging.rowsToRead());
        return Page.of(rows, paging, programme -> Cursor.of(programme.id()));
    }

    /** The book of a programme's money, in the order in which it was written; its sums are what the programme shows. */
    Page<BudgetEntryView> entries(Access access, UUID programmeId, Paging paging) {
        programme(access, programmeId);
        List<BudgetEntryView> rows = sql.list(
                ENTRIES,
                BudgetEntryView::of,
                programmeId,
                paging.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL),
                paging.rowsToRead());
        return Page.of(rows, paging, entry -> Cursor.of(entry.id()));
    }

    private Optional<ProgrammeView> find(Access access, UUID id) {
        return sql.first(ONE, ProgrammeView::of, id, access.scopeArray());
    }

    private UUID create(Access access, ProgrammeRequest request) {
        List<String> path = owners.path(access, request.owner());
        UUID id = Ids.next();
        Constraints.refuse(
                "programme_name_unique",
                KeepingProgrammes::nameTaken,
                () -> sql.update(
                        INSERT,
                        id,
                        request.owner(),
                        path.toArray(String[]::new),
                        request.name(),
                        request.year(),
                        clock.instant()));
        audit.record(access, "PROGRAMME_RECORDED", "PROGRAMME", id);
        return id;
    }

    /** One that was called off is history and is not changed any more. */
    private void hold(Access access, UUID id, long expectedVersion) {
        Held held = sql.first(LOCK, Held::of, id, access.scopeArray())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, NOT_FOUND));
        Versions.requireSame(expectedVersion, held.version());
        if (held.cancelled()) {
            throw new ProblemException(
                    TrainingProblem.PROGRAMME_CANCELLED, TrainingProblem.PROGRAMME_CANCELLED.title());
        }
    }

    private static ProblemException nameTaken() {
        return ProblemException.ofField(
                TrainingProblem.PROGRAMME_NAME_TAKEN, "name", TrainingProblem.PROGRAMME_NAME_TAKEN.title());
    }

    private UUID append(Access access, UUID programmeId, BudgetRequest request) {
        if (sql.first(LOCK, row -> true, programmeId, access.scopeArray()).isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, NOT_FOUND);
        }
        requireSession(access, request.sessionId());
        BigDecimal amount = request.amount().setScale(2, RoundingMode.UNNECESSARY);
        requireCovered(programme(access, programmeId), request.kind(), amount);
        UUID id = Ids.next();
        sql.update(
                BOOK,
                id,
                programmeId,
                request.kind(),
                amount,
                request.purpose(),
                request.sessionId(),
                clock.instant(),
                access.subject());
        audit.record(access, "BUDGET_BOOKED", "PROGRAMME", programmeId);
        return id;
    }

    private void requireSession(Access access, UUID sessionId) {
        if (sessionId != null
                && sql.first(SESSION, row -> true, sessionId, access.scopeArray())
                        .isEmpty()) {
            throw ProblemException.ofField(
                    TrainingProblem.SESSION_UNKNOWN, "sessionId", TrainingProblem.SESSION_UNKNOWN.title());
        }
    }

    private static void requireCovered(ProgrammeView before, BudgetKind kind, BigDecimal amount) {
        if (amount.signum() == 0) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_FIELD, "amount", Text.of("must not be zero", "不能为零"));
        }
        BigDecimal left = kind == BudgetKind.ALLOTTED
                ? before.left().add(amount)
                : before.left().subtract(amount);
        boolean takenBackTooMuch =
                kind == BudgetKind.SPENT && before.spent().add(amount).signum() < 0;
        if (left.signum() < 0 || takenBackTooMuch) {
            throw ProblemException.ofField(
                    TrainingProblem.BUDGET_EXCEEDED,
                    "amount",
                    Text.of(
                            "Allotted " + before.allotted() + ", spent " + before.spent() + ", left " + before.left(),
                            "已拨入 " + before.allotted() + "，已支出 " + before.spent() + "，余额 " + before.left()));
        }
    }
}
