package teacherdev.teacher.mobility;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.ChangingPersons;

/**
 * Brings teachers back whose temporary move is over: the history has said so since the move was agreed, and now the other
 * services are told. Each is locked and skipped if another replica has her.
 */
@ApplicationScoped
class Returning {

    private static final int BATCH = 100;
    private static final String DUE = """
            select id, teacher_id from transfer where status = 'ACCEPTED' and valid_to <= ?
            order by valid_to limit 100 for update skip locked
            """;
    private static final String RETURN =
            "update transfer set status = 'RETURNED', version = version + 1 where id = any (?)";

    private final Sql sql;
    private final ChangingPersons changing;
    private final Clock clock;

    private record Due(UUID id, UUID teacherId) {
        static Due of(Row row) {
            return new Due(row.id("id"), row.id("teacher_id"));
        }
    }

    Returning(Sql sql, ChangingPersons changing, Clock clock) {
        this.sql = sql;
        this.changing = changing;
        this.clock = clock;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        int returned = BATCH;
        while (returned == BATCH) {
            returned = QuarkusTransaction.requiringNew().call(this::returnBatch);
        }
    }

    private int returnBatch() {
        List<Due> due = sql.list(DUE, Due::of, LocalDate.now(clock));
        if (due.isEmpty()) {
            return 0;
        }
        sql.update(RETURN, (Object) due.stream().map(Due::id).toArray(UUID[]::new));
        changing.touch(due.stream().map(Due::teacherId).distinct().toList());
        return due.size();
    }
}
