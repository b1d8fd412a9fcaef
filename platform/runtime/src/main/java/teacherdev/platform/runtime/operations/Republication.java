package teacherdev.platform.runtime.operations;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.operations.RepublicationSource.Emitted;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Emits current state again, a page per transaction; how far it got is stored with the page, so a crash repeats nothing. */
@ApplicationScoped
public class Republication {

    private static final int PAGE = 500;
    private static final String REQUEST =
            "insert into republication (id, source, requested_by, requested_at) values (?, ?, ?, ?)";
    private static final String NEXT = """
            select id, source, last_id from republication
            where finished_at is null order by id limit 1 for update skip locked
            """;
    private static final String ADVANCE = "update republication set last_id = ?, events = events + ? where id = ?";
    private static final String FINISH = "update republication set finished_at = ? where id = ?";
    private static final String OPEN = "select count(*) as open from republication where finished_at is null";

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final Map<String, RepublicationSource> sources;

    private record Job(UUID id, String source, UUID lastId) {
        static Job of(Row row) {
            return new Job(row.id("id"), row.text("source"), row.id("last_id"));
        }
    }

    Republication(Sql sql, Clock clock, Audit audit, @All List<RepublicationSource> sources) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.sources =
                sources.stream().collect(Collectors.toUnmodifiableMap(RepublicationSource::name, Function.identity()));
    }

    /** What this service can emit again. */
    public SortedSet<String> sources() {
        return new TreeSet<>(sources.keySet());
    }

    /** Asks for everything of this service to be emitted again. */
    @Transactional
    public void request(Access actor) {
        for (String source : sources()) {
            sql.update(REQUEST, Ids.next(), source, actor.subject(), clock.instant());
        }
        audit.record(actor, "REPUBLICATION_REQUESTED", "SERVICE", "self");
    }

    /** How many republications are not finished. */
    public long open() {
        return sql.first(OPEN, row -> row.number("open")).orElseThrow();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::emitPage);
        }
    }

    private boolean emitPage() {
        Optional<Job> next = sql.first(NEXT, Job::of);
        if (next.isEmpty()) {
            return false;
        }
        Job job = next.get();
        Emitted emitted = sources.get(job.source()).emitAfter(Optional.ofNullable(job.lastId()), PAGE);
        if (emitted.last().isPresent()) {
            sql.update(ADVANCE, emitted.last().get(), emitted.events(), job.id());
        } else {
            sql.update(FINISH, clock.instant(), job.id());
        }
        return true;
    }
}
