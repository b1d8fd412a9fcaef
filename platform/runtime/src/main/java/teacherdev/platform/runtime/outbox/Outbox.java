package teacherdev.platform.runtime.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.Write;

/** Where use cases put events, inside the transaction that causes them. */
@ApplicationScoped
public class Outbox {

    /** An event that is larger could block the topic for everybody; refused before it is stored. */
    static final int DATA_BYTES_MAX = 512 * 1024;

    private static final byte[] NOTHING = {};
    private static final String TOO_LARGE = " (the payload is too large for this topic)";

    private static final String INSERT = """
            insert into outbox (event_id, topic, event_key, type, subject, aggregate_version, occurred_at, data, dead_letter_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_ALL = """
            insert into outbox (event_id, topic, event_key, type, subject, aggregate_version, occurred_at, data)
            select e.id, e.topic, e.event_key, e.type, e.subject, e.version, ?, e.data
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bytea[]) with ordinality
                as e (id, topic, event_key, type, subject, version, data, place)
            order by e.place
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            Sql sql,
            ObjectMapper mapper,
            Clock clock,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.mapper = mapper;
        this.clock = clock;
        this.relay = relay;
        this.transaction = transaction;
    }

    /** Appends an event; it is sent after the running transaction commits, and never if it rolls back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        insert(event, json(event.data()), null);
    }

    /** Appends many events in their order, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<OutgoingEvent> events) {
        if (!events.isEmpty()) {
            sql.updateAll(appending(events));
        }
    }

    /** The same for whoever sends it in one trip with the change itself; whatever runs in this transaction is to send it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Write appending(List<OutgoingEvent> events) {
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
        return Write.of(
                INSERT_ALL,
                clock.instant(),
                Columns.ids(events, _ -> Ids.next()),
                Columns.texts(events, OutgoingEvent::topic),
                Columns.texts(events, OutgoingEvent::key),
                Columns.texts(events, OutgoingEvent::type),
                Columns.texts(events, OutgoingEvent::subject),
                Columns.numbers(events, OutgoingEvent::aggregateVersion),
                Columns.bytes(events, event -> bounded(event, json(event.data()))));
    }

    /**
     * Appends a record that a consumer could not take to the dead-letter topic of the topic it came from. A payload that is
     * larger than an event may be stays in the dead-letter table alone: refusing it here would hold up its partition forever.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendDeadLetter(OutgoingEvent received, byte[] payload, String reason) {
        boolean fits = payload.length <= DATA_BYTES_MAX;
        insert(received, fits ? payload : NOTHING, fits ? reason : reason + TOO_LARGE);
    }

    private void insert(OutgoingEvent event, byte[] data, String deadLetterReason) {
        sql.update(
                INSERT,
                Ids.next(),
                event.topic(),
                event.key(),
                event.type(),
                event.subject(),
                event.aggregateVersion(),
                clock.instant(),
                bounded(event, data),
                deadLetterReason);
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private static byte[] bounded(OutgoingEvent event, byte[] data) {
        if (data.length > DATA_BYTES_MAX) {
            throw new IllegalArgumentException(event.type() + " has " + data.length + " bytes, more than an event may");
        }
        return data;
    }

    private byte[] json(Object data) {
        try {
            return mapper.writeValueAsBytes(data);
        } catch (JsonProcessingException ourOwnRecord) {
            throw new IllegalStateException("an event could not be written as JSON", ourOwnRecord);
        }
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
