package teacherdev.platform.runtime.operations;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventDispatcher;
import teacherdev.platform.runtime.outbox.OutboxRelay;
import teacherdev.platform.runtime.sql.Sql;

/** Reads the status of this service. */
@ApplicationScoped
class OperationsStatus {

    private static final String STATUS = """
            select (select count(*) from outbox) as unsent,
                   (select coalesce(extract(epoch from now() - min(occurred_at)), 0)::bigint from outbox) as oldest,
                   (select count(*) from dead_letter where replayed_at is null) as dead
            """;

    private final Sql sql;
    private final Republication republication;
    private final EventDispatcher dispatcher;
    private final OutboxRelay relay;

    OperationsStatus(Sql sql, Republication republication, EventDispatcher dispatcher, OutboxRelay relay) {
        this.sql = sql;
        this.republication = republication;
        this.dispatcher = dispatcher;
        this.relay = relay;
    }

    ServiceStatus read() {
        return sql.first(
                        STATUS,
                        row -> new ServiceStatus(
                                row.number("unsent"),
                                row.number("oldest"),
                                row.number("dead"),
                                republication.open(),
                                dispatcher.skipped(),
                                relay.isLeading()))
                .orElseThrow();
    }
}
