package teacherdev.platform.runtime.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps what could not be taken in: a row for the operator, and a record on the dead-letter topic for everybody else. */
@ApplicationScoped
public class DeadLetters {

    private static final int REASON_LENGTH_MAX = 500;
    private static final String INSERT = """
            insert into dead_letter (id, topic, partition_number, record_offset, event_key, event_id, type, subject,
                                     aggregate_version, occurred_at, payload, reason, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint dead_letter_once do nothing
            """;
    private static final String COLUMNS = """
            select id, topic, partition_number, record_offset, event_key, event_id, type, subject, aggregate_version,
                   occurred_at, payload, reason, received_at
            from dead_letter
            """;
    private static final String OPEN_AFTER = COLUMNS + "where replayed_at is null and id > ? order by id limit ?";
    private static final String OPEN_ONE = COLUMNS + "where replayed_at is null and id = ? for update";
    private static final String CLOSE = "update dead_letter set replayed_at = ? where id = ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;
    private final EventDispatcher dispatcher;

    DeadLetters(Sql sql, Outbox outbox, Clock clock, EventDispatcher dispatcher) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
        this.dispatcher = dispatcher;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(ReceivedRecord received, String why) {
        String reason = why.length() > REASON_LENGTH_MAX ? why.substring(0, REASON_LENGTH_MAX) : why;
        int kept = sql.update(
                INSERT,
                Ids.next(),
                received.topic(),
                received.partition(),
                received.offset(),
                received.key(),
                received.eventId(),
                received.type(),
                received.subject(),
                received.aggregateVersion(),
                received.time(),
                received.payload(),
                reason,
                clock.instant());
        if (kept == 1) {
            outbox.appendDeadLetter(asOutgoing(received), received.payload(), reason);
        }
    }

    /** Open dead letters in the order of their arrival, after the given one. */
    public List<DeadLetterView> open(Optional<UUID> after, int limit) {
        return sql.list(OPEN_AFTER, DeadLetters::view, after.orElse(BEFORE_ALL), limit);
    }

    /** Hands a dead letter to its handler again; it stays open when the handler still cannot take it. */
    @Transactional
    public Replay replay(UUID id) {
        Optional<ReceivedRecord> found = sql.first(OPEN_ONE, DeadLetters::received, id);
        if (found.isEmpty()) {
            return new Replay.NotOpen();
        }
        try {
            dispatcher.dispatch(List.of(found.get()));
        } catch (MalformedEvent still) {
            return new Replay.StillMalformed(still.getMessage());
        }
        sql.update(CLOSE, clock.instant(), id);
        return new Replay.Taken();
    }

    /** What came of a replay. */
    public sealed interface Replay {
        record Taken() implements Replay {}

        record NotOpen() implements Replay {}

        record StillMalformed(String reason) implements Replay {}
    }

    private static OutgoingEvent asOutgoing(ReceivedRecord received) {
        return new OutgoingEvent(
                received.topic() + ".dlq",
                Objects.requireNonNullElse(received.key(), "none"),
                Objects.requireNonNullElse(received.type(), "unknown"),
                Objects.requireNonNullElse(received.subject(), "unknown"),
                0,
                "");
    }

    private static DeadLetterView view(Row row) {
        return new DeadLetterView(
                row.id("id"),
                row.text("topic"),
                row.integer("partition_number"),
                row.number("record_offset"),
                row.text("type"),
                row.text("subject"),
                row.text("reason"),
                row.instant("received_at"));
    }

    private static ReceivedRecord received(Row row) {
        return new ReceivedRecord(
                row.text("topic"),
                row.integer("partition_number"),
                row.number("record_offset"),
                row.text("event_key"),
                row.text("event_id"),
                row.text("type"),
                row.text("subject"),
                row.text("aggregate_version"),
                row.text("occurred_at"),
                row.bytes("payload"));
    }
}
