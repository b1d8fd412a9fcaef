package teacherdev.teacher.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** Where each delivery stands. A lease keeps other replicas off while one is sending, without holding a lock. */
@ApplicationScoped
class DeliveryStore {

    private static final int LEASED_AT_ONCE = 16;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int REASON_LENGTH_MAX = 200;

    private static final String LEASE_DUE = """
            update webhook set leased_until = ?
            where id in (select w.id from webhook w, feed_head h
                         where w.active and w.next_attempt_at <= ? and w.leased_until <= ? and w.position < h.position
                         order by w.next_attempt_at limit ? for update of w skip locked)
            returning
            """ + Delivery.COLUMNS;
    private static final String COMPOSED = "update webhook set message_id = ?, message_through = ? where id = ?";
    private static final String PASSED =
            "update webhook set position = ?, leased_until = ?, next_attempt_at = ? where id = ?";
    private static final String ACCEPTED = """
            update webhook set position = ?, message_id = null, message_through = null, attempts = 0, failing_since = null,
                last_failure = null, delivered_at = ?, leased_until = ?, next_attempt_at = ?
            where id = ? and message_id = ?
            """;
    private static final String FAILED = """
            update webhook set attempts = ?, failing_since = ?, last_failure = ?, active = active and ?, leased_until = ?,
                next_attempt_at = ?
            where id = ?
            """;

    private final Sql sql;
    private final Clock clock;

    DeliveryStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Subscriptions that have something to be delivered, each for this replica alone for a minute. */
    @Transactional
    List<Delivery> leaseDue() {
        Instant now = clock.instant();
        return sql.list(LEASE_DUE, Delivery::of, now.plus(LEASE), now, now, LEASED_AT_ONCE);
    }

    /** Fixes a message before it is sent the first time. */
    @Transactional
    void composed(Delivery delivery, UUID messageId, long through) {
        sql.update(COMPOSED, messageId, through, delivery.id());
    }

    /** Moves on over what is not for this subscription. */
    @Transactional
    void passed(Delivery delivery, long position) {
        Instant now = clock.instant();
        sql.update(PASSED, position, now, now, delivery.id());
    }

    @Transactional
    void accepted(Delivery delivery, UUID messageId, long through) {
        Instant now = clock.instant();
        sql.update(ACCEPTED, through, now, now, now, delivery.id(), messageId);
    }

    /** @param goesOn whether it will be tried again after the pause; else it stays still until somebody changes it */
    @Transactional
    void failed(Delivery delivery, Instant failingSince, String reason, boolean goesOn, Duration pause) {
        Instant now = clock.instant();
        String shown = reason.length() > REASON_LENGTH_MAX ? reason.substring(0, REASON_LENGTH_MAX) : reason;
        sql.update(FAILED, delivery.failures() + 1, failingSince, shown, goesOn, now, now.plus(pause), delivery.id());
    }
}
