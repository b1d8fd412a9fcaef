package teacherdev.teacher.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.Chunks;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.ChangingPersons;

/** Takes what a source system knows of things that thousands of teachers have. */
@ApplicationScoped
public class UpsertingEntries {

    private final Sql sql;
    private final Holders holders;
    private final ChangingPersons changing;
    private final Audit audit;
    private final Clock clock;

    UpsertingEntries(Sql sql, Holders holders, ChangingPersons changing, Audit audit, Clock clock) {
        this.sql = sql;
        this.holders = holders;
        this.changing = changing;
        this.audit = audit;
        this.clock = clock;
    }

    /** The result of each row. A crash may leave some parts done; the same request again then does the rest. */
    public <R extends EntryRow, C> List<RowResult> upsert(Access access, EntryBook<R, C> book, List<BulkRow<R>> read) {
        List<BulkRow<R>> rows = BulkRow.refuseRepeated(read, "externalId", EntryRow::key);
        List<RowResult> results = new ArrayList<>();
        rows.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        List<BulkRow<R>> sound = rows.stream().filter(BulkRow::isSound).toList();
        results.addAll(Chunks.inTransactions(sound, part -> carryOut(access, book, part)));
        return results;
    }

    private <R extends EntryRow, C> List<RowResult> carryOut(
            Access access, EntryBook<R, C> book, List<BulkRow<R>> part) {
        Map<Integer, Holder> named = holders.lock(access, part);
        List<Holder> people = List.copyOf(new HashSet<>(named.values()));
        List<Entry<C>> known = book.table()
                .known(
                        sql,
                        people.stream().map(Holder::id).toArray(UUID[]::new),
                        part.stream().map(row -> row.content().key()).toList());
        EntryBatch<R, C> batch = new EntryBatch<>(named, known, book.reading(people));
        List<RowResult> results = part.stream().map(batch::take).toList();
        write(access, book, batch);
        return results;
    }

    private <R extends EntryRow, C> void write(Access access, EntryBook<R, C> book, EntryBatch<R, C> batch) {
        Instant now = clock.instant();
        book.table().claim(sql, batch.claimed());
        List<UUID> changed = batch.changed();
        if (changed.isEmpty()) {
            return;
        }
        book.table().write(sql, batch.superseded(), batch.recorded(), now);
        changing.touch(changed);
        audit.recordAll(access, book.noun() + "_RECORDED", "TEACHER", changed);
    }
}
