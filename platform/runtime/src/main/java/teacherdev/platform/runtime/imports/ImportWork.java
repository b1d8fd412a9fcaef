package teacherdev.platform.runtime.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.bulk.BulkReading;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.imports.FileRows.FileRow;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/**
 * Works on files, one at a time in each replica. The lease is renewed with every chunk; a worker that was paused and has lost
 * it notices when it counts the chunk, and stops.
 */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final int CHUNK = 1_000;
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Text A_FORMULA = Text.of("Write the value, not a formula", "请填写数值，不要使用公式");

    private static final String CLAIM = """
            update import_job set lease = ?, leased_until = ?, started_at = coalesce(started_at, ?)
            where id = (select id from import_job where finished_at is null and (leased_until is null or leased_until < ?)
                        order by id limit 1 for update skip locked)
            returning id, target, requested_by, scopes, content, rows_done
            """;
    private static final String COUNT = """
            update import_job set rows_total = ?, rows_done = ?, created = created + ?, updated = updated + ?,
                unchanged = unchanged + ?, failed = failed + ?, leased_until = ?
            where id = ? and lease = ? and rows_done = ?
            """;
    private static final String FINISH = """
            update import_job set finished_at = ?, content = null, rows_total = coalesce(rows_total, 0), refusal_code = ?,
                refusal_en = ?, refusal_zh = ?
            where id = ? and lease = ?
            """;
    private static final String FAULT = """
            insert into import_fault (job, row, cells, code, fields, reason_en, reason_zh)
            select ?, r.row::int, r.cells, r.code, r.fields, r.en, r.zh
            from unnest(?::text[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[]) as r (row, cells, code, fields, en, zh)
            on conflict on constraint import_fault_pk do nothing
            """;
    private static final String PRUNE = "delete from import_job where finished_at < ?";

    private final Sql sql;
    private final BulkReading reading;
    private final SensitiveFields sensitive;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Map<String, ImportTarget<?>> targets;

    private record Job(UUID id, UUID lease, String target, Access access, byte[] content, int rowsDone) {
        static Job of(Row row, UUID lease) {
            return new Job(
                    row.id("id"),
                    lease,
                    row.text("target"),
                    new Access(row.text("requested_by"), row.texts("scopes"), Optional.empty()),
                    row.bytes("content"),
                    row.integer("rows_done"));
        }
    }

    ImportWork(
            Sql sql,
            BulkReading reading,
            SensitiveFields sensitive,
            ObjectMapper mapper,
            Clock clock,
            @All List<ImportTarget<?>> targets) {
        this.sql = sql;
        this.reading = reading;
        this.sensitive = sensitive;
        this.mapper = mapper;
        this.clock = clock;
        this.targets = targets.stream().collect(Collectors.toUnmodifiableMap(ImportTarget::name, Function.identity()));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        for (Optional<Job> job = claim(); job.isPresent(); job = claim()) {
            carryOut(job.get());
        }
    }

    @Scheduled(every = "1h", delayed = "2m")
    void prune() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(PRUNE, clock.instant().minus(KEPT)));
    }

    private Optional<Job> claim() {
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.first(CLAIM, row -> Job.of(row, lease), lease, now.plus(LEASE), now, now));
    }

    private void carryOut(Job job) {
        try {
            if (chunks(job, targets.get(job.target()))) {
                finish(job, null, Text.of("", ""));
            }
        } catch (ProblemException refusal) {
            finish(job, refusal.code().name(), refusal.detail());
        } catch (RuntimeException failure) {
            // The lease runs out, and the job is tried again from its last chunk.
            LOG.errorf(failure, "import stopped job=%s target=%s", job.id(), job.target());
        }
    }

    /** Whether the file was carried out to its end, and not taken over by another worker. */
    private <T> boolean chunks(Job job, ImportTarget<T> target) {
        FileRows file =
                FileReading.read(Base64.getDecoder().decode(sensitive.decrypt(ImportJobs.CONTENT, job.content())));
        RowMaking making = RowMaking.of(target, file.headings());
        List<BulkRow<T>> rows = BulkRow.refuseRepeated(
                file.rows().stream().map(row -> read(row, making, target)).toList(), "externalId", target::key);
        for (int from = job.rowsDone(); from < rows.size() || from == 0; from += CHUNK) {
            int to = Math.min(from + CHUNK, rows.size());
            List<RowResult> results = target.carryOut(job.access(), rows.subList(from, to));
            int start = from;
            boolean mine =
                    QuarkusTransaction.requiringNew().call(() -> count(job, file, rows.size(), start, to, results));
            if (!mine || to == rows.size()) {
                return mine;
            }
        }
        return true;
    }

    private <T> BulkRow<T> read(FileRow row, RowMaking making, ImportTarget<T> target) {
        ObjectNode content = making.row(row.cells());
        BulkRow<T> read = reading.read(row.number(), content, target.rowType());
        return row.cells().contains(FileRows.FORMULA)
                ? new BulkRow<>(read.row(), read.key(), read.content(), List.of(new Culprit("", "FORMULA", A_FORMULA)))
                : read;
    }

    private boolean count(Job job, FileRows file, int total, int from, int to, List<RowResult> results) {
        int counted = sql.update(
                COUNT,
                total,
                to,
                count(results, RowStatus.CREATED),
                count(results, RowStatus.UPDATED),
                count(results, RowStatus.UNCHANGED),
                count(results, RowStatus.FAILED),
                clock.instant().plus(LEASE),
                job.id(),
                job.lease(),
                from);
        if (counted == 1) {
            keepFaults(job, file, results);
        }
        return counted == 1;
    }

    private void keepFaults(Job job, FileRows file, List<RowResult> results) {
        List<RowResult> failed = results.stream()
                .filter(result -> result.status() == RowStatus.FAILED)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        Map<Integer, FileRow> cells = new HashMap<>();
        file.rows().forEach(row -> cells.put(row.number(), row));
        ImportTarget<?> target = targets.get(job.target());
        sql.update(
                FAULT,
                job.id(),
                Columns.texts(failed, RowResult::row),
                Columns.bytes(failed, result -> sealed(target, file.headings(), cells.get(result.row()))),
                Columns.texts(failed, result -> result.faults().getFirst().code()),
                Columns.texts(failed, result -> joined(result, Culprit::field)),
                Columns.texts(
                        failed,
                        result -> joined(
                                result,
                                fault -> fault.field() + ": " + fault.reason().en())),
                Columns.texts(
                        failed,
                        result -> joined(
                                result,
                                fault -> heading(target, fault.field()) + "："
                                        + fault.reason().zh())));
    }

    // In the order of the template, whatever the order of the file.
    private byte[] sealed(ImportTarget<?> target, List<String> headings, FileRow row) {
        List<String> ordered = new ArrayList<>();
        for (ImportColumn column : target.columns()) {
            String cell = "";
            for (int i = 0; i < headings.size() && i < row.cells().size(); i++) {
                cell = column.isMeantBy(headings.get(i)) ? row.cells().get(i) : cell;
            }
            ordered.add(cell.equals(FileRows.FORMULA) ? "" : cell);
        }
        try {
            return sensitive.encrypt(ImportJobs.CELLS, mapper.writeValueAsString(ordered));
        } catch (JsonProcessingException ourOwnText) {
            throw new IllegalStateException("the cells of a row could not be written", ourOwnText);
        }
    }

    private static String heading(ImportTarget<?> target, String field) {
        return target.columns().stream()
                .filter(column -> column.field().equals(field))
                .map(ImportColumn::zh)
                .findFirst()
                .orElse(field);
    }

    private static String joined(RowResult result, Function<Culprit, String> part) {
        return result.faults().stream().map(part).collect(Collectors.joining("; "));
    }

    private static int count(List<RowResult> results, RowStatus status) {
        return (int)
                results.stream().filter(result -> result.status() == status).count();
    }

    private void finish(Job job, String code, Text reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        FINISH,
                        clock.instant(),
                        code,
                        code == null ? null : reason.en(),
                        code == null ? null : reason.zh(),
                        job.id(),
                        job.lease()));
    }
}
