package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.Chunks;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.career.Assigning;
import teacherdev.teacher.career.CareerBatch;
import teacherdev.teacher.history.Rewriting;
import teacherdev.teacher.person.TeacherEvents;
import teacherdev.teacher.profile.TeacherBatch.SealedIdentity;
import teacherdev.teacher.profile.TeacherRows.Known;
import teacherdev.teacher.profile.TeacherRows.Newcomer;

/** Takes what a source system knows of thousands of teachers: records who is new and changes who is known. */
@ApplicationScoped
class UpsertingTeachers {

    private final TeacherRows teachers;
    private final ProfileKeeping keeping;
    private final Assigning assigning;
    private final TeacherEvents events;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    UpsertingTeachers(
            TeacherRows teachers,
            ProfileKeeping keeping,
            Assigning assigning,
            TeacherEvents events,
            Audit audit,
            Sql sql,
            Clock clock) {
        this.teachers = teachers;
        this.keeping = keeping;
        this.assigning = assigning;
        this.events = events;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** The result of each row. A crash may leave some chunks done; the same request again then does the rest. */
    List<RowResult> upsert(Access access, List<BulkRow<TeacherRow>> read) {
        List<BulkRow<TeacherRow>> rows = BulkRow.refuseRepeated(read, "externalId", TeacherRow::key);
        List<RowResult> results = new ArrayList<>();
        rows.stream().filter(row -> !row.isSound()).map(RowResult::failed).forEach(results::add);
        // In the order of keys, so that two requests which create the same people wait for each other and never
        // deadlock.
        List<BulkRow<TeacherRow>> sound = rows.stream()
                .filter(BulkRow::isSound)
                .sorted(Comparator.comparing(
                                (BulkRow<TeacherRow> row) -> row.content().sourceSystem())
                        .thenComparing(row -> row.content().externalId()))
                .toList();
        results.addAll(Chunks.inTransactions(sound, chunk -> carryOut(access, chunk)));
        return results;
    }

    private List<RowResult> carryOut(Access access, List<BulkRow<TeacherRow>> chunk) {
        List<RowResult> results = new ArrayList<>();
        List<BulkRow<TeacherRow>> rows = new ArrayList<>();
        Map<Integer, SealedIdentity> identities = new HashMap<>();
        for (BulkRow<TeacherRow> row : chunk) {
            try {
                keeping.number(row.content().identityNumber())
                        .ifPresent(number -> identities.put(row.row(), sealing(number)));
                rows.add(row);
            } catch (ProblemException refusal) {
                results.add(RowResult.failed(row, refusal));
            }
        }
        TeacherBatch batch = decide(access, rows, identities);
        results.addAll(batch.results());
        return results;
    }

    private TeacherBatch decide(
            Access access, List<BulkRow<TeacherRow>> rows, Map<Integer, SealedIdentity> identities) {
        List<RowKey> keys = rows.stream().map(row -> row.content().key()).toList();
        Map<RowKey, Known> known = teachers.lock(access, keys);
        UUID[] knownIds = known.values().stream().map(Known::id).toArray(UUID[]::new);
        CareerBatch careers = assigning.batch(
                access, rows.stream().map(row -> row.content().career()).toList(), knownIds);
        Rewriting<Particulars> profiles = Rewriting.of(Particulars.FACTS, sql, knownIds);
        TeacherBatch batch = new TeacherBatch(
                known,
                teachers.owners(
                        identities.values().stream().map(SealedIdentity::index).toList()),
                identities,
                careers,
                profiles,
                LocalDate.now(clock));
        rows.forEach(batch::take);
        write(access, batch, careers, profiles);
        return batch;
    }

    private void write(Access access, TeacherBatch batch, CareerBatch careers, Rewriting<Particulars> profiles) {
        Instant now = clock.instant();
        List<UUID> created = batch.newcomers().stream().map(Newcomer::id).toList();
        List<UUID> touched =
                Stream.concat(created.stream(), batch.changed().stream()).toList();
        sql.lookByKeys(touched.size());
        teachers.insert(batch.newcomers(), now);
        teachers.identify(batch.newIdentities());
        profiles.write(now);
        careers.write(now);
        teachers.nextVersions(batch.changed());
        events.appendChanged(touched);
        audit.recordAll(access, "TEACHER_RECORDED", "TEACHER", created);
        audit.recordAll(access, "TEACHER_CHANGED", "TEACHER", batch.changed());
    }

    private SealedIdentity sealing(String number) {
        byte[] index = keeping.index(number);
        return new SealedIdentity() {
            @Override
            public byte[] index() {
                return index;
            }

            @Override
            public byte[] ciphertext() {
                return keeping.sealed(number);
            }
        };
    }
}
