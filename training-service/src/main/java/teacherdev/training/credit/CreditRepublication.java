package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Emits every entry of the ledger again, account by account. Consumers take an entry once by its id, so the version that
 * each event carries is the account's present one.
 */
@ApplicationScoped
class CreditRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int ACCOUNTS_PER_PAGE = 50;

    private static final String ACCOUNTS =
            "select teacher_id, version from credit_account where teacher_id > ? order by teacher_id limit ? for update";
    private static final String ENTRIES = """
            select e.*, a.version as account_version
            from credit_entry e join credit_account a on a.teacher_id = e.teacher_id
            where e.teacher_id = any (?) order by e.teacher_id, e.recorded_at, e.id
            """;

    private final Sql sql;
    private final Outbox outbox;

    private record Numbered(CreditEntry entry, long version) {
        static Numbered of(Row row) {
            return new Numbered(Entries.of(row), row.number("account_version"));
        }
    }

    CreditRepublication(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<UUID> accounts = sql.list(
                ACCOUNTS, row -> row.id("teacher_id"), after.orElse(BEFORE_ALL), Math.min(limit, ACCOUNTS_PER_PAGE));
        List<Numbered> entries = sql.list(ENTRIES, Numbered::of, (Object) accounts.toArray(UUID[]::new));
        for (Numbered numbered : entries) {
            outbox.append(Ledger.event(numbered.entry(), numbered.version()));
        }
        return new Emitted(entries.size(), accounts.isEmpty() ? Optional.empty() : Optional.of(accounts.getLast()));
    }
}
