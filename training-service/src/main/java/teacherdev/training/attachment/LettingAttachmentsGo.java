package teacherdev.training.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.training.attachment.store.Contents;

/**
 * Deletes, each night, the contents of files that the policy of the record's school keeps no longer. Name, size and SHA-256
 * stay, so that it is known what proved a record.
 */
@ApplicationScoped
class LettingAttachmentsGo {

    private static final int FILES_AT_ONCE = 200;

    /** No policy keeps a file for less than a year. */
    private static final int KEPT_YEARS_MIN = 1;

    private static final Access ITSELF = new Access("attachment-retention", List.of("CN"), Optional.empty());

    private static final String OLD = """
            select f.id, f.recorded_at, s.path from attachment f
            left join credit_claim c on f.record_kind = 'CLAIM' and c.id = f.record_id
            left join credit_entry e on f.record_kind = 'CREDIT' and e.id = f.record_id
            left join roster_school s on s.school_id = coalesce(c.school_id, e.school_id)
            where f.content_deleted_at is null and f.recorded_at < ? and (f.recorded_at, f.id) > (?, ?)
            order by f.recorded_at, f.id limit ?
            """;

    /** Another replica may have been at the same files: what it let go is not told again. */
    private static final String MARK = """
            update attachment set content_deleted_at = ? where id = any (?) and content_deleted_at is null returning id
            """;

    private final Sql sql;
    private final Contents contents;
    private final AttachmentPolicy policy;
    private final Audit audit;
    private final Clock clock;

    private record Old(UUID id, Instant recordedAt, List<String> path) {
        static Old of(Row row) {
            return new Old(row.id("id"), row.instant("recorded_at"), row.texts("path"));
        }

        LocalDate receivedOn() {
            return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
        }
    }

    LettingAttachmentsGo(Sql sql, Contents contents, AttachmentPolicy policy, Audit audit, Clock clock) {
        this.sql = sql;
        this.contents = contents;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 2 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void letGo() {
        Map<List<String>, OptionalInt> kept = new HashMap<>();
        Optional<Old> last = Optional.of(new Old(new UUID(0, 0), Instant.EPOCH, List.of()));
        while (last.isPresent()) {
            Old after = last.get();
            last = QuarkusTransaction.requiringNew().call(() -> letGo(after, kept));
        }
    }

    /** The last file of the batch that was looked at; empty when there is none after it. */
    private Optional<Old> letGo(Old after, Map<List<String>, OptionalInt> kept) {
        LocalDate today = LocalDate.now(clock);
        Instant youngest =
                today.minusYears(KEPT_YEARS_MIN).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Old> batch = sql.list(OLD, Old::of, youngest, after.recordedAt(), after.id(), FILES_AT_ONCE);
        List<UUID> going = batch.stream()
                .filter(file ->
                        isOver(file, kept.computeIfAbsent(file.path(), path -> policy.keptYears(path, today)), today))
                .map(Old::id)
                .toList();
        if (!going.isEmpty()) {
            List<UUID> gone = sql.list(MARK, row -> row.id("id"), clock.instant(), going.toArray(UUID[]::new));
            contents.letGo(gone);
            audit.recordAll(ITSELF, "ATTACHMENT_CONTENT_DELETED", "ATTACHMENT", gone);
        }
        return batch.size() < FILES_AT_ONCE ? Optional.empty() : Optional.of(batch.getLast());
    }

    private static boolean isOver(Old file, OptionalInt keptYears, LocalDate today) {
        return keptYears.isPresent()
                && !file.receivedOn().plusYears(keptYears.getAsInt()).isAfter(today);
    }
}
