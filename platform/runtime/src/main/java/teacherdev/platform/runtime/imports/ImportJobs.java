package teacherdev.platform.runtime.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Takes files in, and tells how far they are. A job is shown to the client that sent it, and to the country's own. */
@ApplicationScoped
public class ImportJobs {

    static final String CONTENT = "import_job.content";
    static final String CELLS = "import_fault.cells";
    private static final int NAME_LENGTH_MAX = 200;
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);
    private static final int EVENTS_MAX = 7_200;

    private static final String INSERT = """
            insert into import_job (id, target, file_name, requested_by, scopes, requested_at, content)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            select id, target, file_name, requested_at, started_at, finished_at, rows_total, rows_done, created, updated,
                unchanged, failed, refusal_code, refusal_en, refusal_zh
            from import_job where (requested_by = ? or 'CN' = any (?))
            """;
    private static final String ONE = SELECT + "and id = ?";
    private static final String LIST = SELECT + "and (?::uuid is null or id < ?) order by id desc limit ?";
    private static final String FAULTS =
            "select cells, reason_en, reason_zh from import_fault where job = ? order by row";

    private final Sql sql;
    private final Idempotency idempotency;
    private final SensitiveFields sensitive;
    private final ObjectMapper mapper;
    private final Clock clock;

    ImportJobs(Sql sql, Idempotency idempotency, SensitiveFields sensitive, ObjectMapper mapper, Clock clock) {
        this.sql = sql;
        this.idempotency = idempotency;
        this.sensitive = sensitive;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The bytes of an upload: the body itself, or the first file of a form. */
    public byte[] file(String contentType, InputStream body) throws IOException {
        return FileReading.uploaded(contentType, body);
    }

    /** The id of the job that the file became; the file is looked at by the job, not now. */
    @Transactional
    public UUID submit(Access access, IdempotencyKey key, ImportTarget<?> target, String fileName, byte[] file) {
        return UUID.fromString(idempotency.once(key, () -> {
            UUID id = Ids.next();
            sql.update(
                    INSERT,
                    id,
                    target.name(),
                    fileName == null ? null : fileName.substring(0, Math.min(fileName.length(), NAME_LENGTH_MAX)),
                    access.subject(),
                    access.scopeArray(),
                    clock.instant(),
                    sensitive.encrypt(CONTENT, Base64.getEncoder().encodeToString(file)));
            return id.toString();
        }));
    }

    public ImportView job(Access access, UUID id, String acceptLanguage) {
        return sql.first(ONE, row -> view(row, acceptLanguage), access.subject(), access.scopeArray(), id)
                .orElseThrow(() ->
                        new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such import of yours", "没有该导入任务")));
    }

    public Page<ImportView> jobs(Access access, Paging paging, String acceptLanguage) {
        UUID before = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<ImportView> rows = sql.list(
                LIST,
                row -> view(row, acceptLanguage),
                access.subject(),
                access.scopeArray(),
                before,
                before,
                paging.rowsToRead());
        return Page.of(rows, paging, job -> Cursor.of(job.id()));
    }

    /** How far a job is, again and again until it is over. */
    public Multi<ImportView> progress(Access access, UUID id, String acceptLanguage) {
        ImportView now = job(access, id, acceptLanguage);
        if (now.isOver()) {
            return Multi.createFrom().item(now);
        }
        return Multi.createFrom()
                .ticks()
                .every(BETWEEN_EVENTS)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(_ -> job(access, id, acceptLanguage))
                .select()
                .first(EVENTS_MAX)
                .onItem()
                .transformToMultiAndConcatenate(view -> view.isOver()
                        ? Multi.createFrom().items(view, view)
                        : Multi.createFrom().item(view))
                .select()
                .first(new UntilOver());
    }

    /** Passes what comes until a job is over, which comes twice, so that it is passed once. */
    private static final class UntilOver implements java.util.function.Predicate<ImportView> {
        private boolean over;

        @Override
        public boolean test(ImportView view) {
            boolean pass = !over;
            over = view.isOver();
            return pass;
        }
    }

    /** The rows that failed with their reasons, in the form of the template. */
    public Tabular errors(Access access, UUID id, ImportTarget<?> target) {
        if (!job(access, id, null).isOver()) {
            throw new ProblemException(
                    PlatformProblem.IMPORT_NOT_FINISHED, Text.of("Ask again when it is finished", "导入完成后再下载"));
        }
        int width = target.columns().size();
        List<List<String>> rows = sql.list(FAULTS, row -> faulty(row, width), id);
        return _ -> table(target, rows, true);
    }

    /** An empty workbook with the headings of a target. */
    public Tabular template(ImportTarget<?> target) {
        return _ -> table(target, List.of(), false);
    }

    private static Table table(ImportTarget<?> target, List<List<String>> rows, boolean withReasons) {
        List<Column> columns = new ArrayList<>(target.columns().stream()
                .map(column -> Column.text(column.required() ? column.zh() + "*" : column.zh()))
                .toList());
        if (withReasons) {
            columns.add(Column.text(RowMaking.REASON_ZH));
            columns.add(Column.text(RowMaking.REASON_EN));
        }
        return new Table(target.title(), columns, rows);
    }

    private List<String> faulty(Row row, int width) {
        try {
            String[] cells = mapper.readValue(sensitive.decrypt(CELLS, row.bytes("cells")), String[].class);
            List<String> shown = new ArrayList<>(Arrays.asList(Arrays.copyOf(cells, width)));
            shown.add(row.text("reason_zh"));
            shown.add(row.text("reason_en"));
            return shown;
        } catch (JsonProcessingException ourOwnText) {
            throw new IllegalStateException("the cells of a row could not be read", ourOwnText);
        }
    }

    private ImportView view(Row row, String acceptLanguage) {
        Integer total = row.text("rows_total") == null ? null : row.integer("rows_total");
        int done = row.integer("rows_done");
        Instant started = row.instant("started_at");
        Instant finished = row.instant("finished_at");
        String refusal = row.text("refusal_code");
        long millis = started == null
                ? 0
                : Duration.between(started, finished == null ? clock.instant() : finished)
                        .toMillis();
        UUID id = row.id("id");
        String target = row.text("target");
        return new ImportView(
                id,
                target,
                row.text("file_name"),
                status(started, finished, refusal),
                row.instant("requested_at"),
                finished,
                total,
                done,
                total == null ? 0 : total == 0 ? 100 : (int) (100L * done / total),
                millis <= 0 ? 0 : 1_000L * done / millis,
                row.integer("created"),
                row.integer("updated"),
                row.integer("unchanged"),
                row.integer("failed"),
                refusal,
                refusal == null
                        ? null
                        : Text.of(row.text("refusal_en"), row.text("refusal_zh"))
                                .in(acceptLanguage),
                row.integer("failed") == 0 ? null : "/api/v1/" + target + "/imports/" + id + "/errors");
    }

    private static ImportView.Status status(Instant started, Instant finished, String refusal) {
        if (finished != null) {
            return refusal == null ? ImportView.Status.FINISHED : ImportView.Status.REFUSED;
        }
        return started == null ? ImportView.Status.WAITING : ImportView.Status.RUNNING;
    }
}
