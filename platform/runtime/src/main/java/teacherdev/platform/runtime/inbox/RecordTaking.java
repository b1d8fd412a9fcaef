package teacherdev.platform.runtime.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.sql.SqlFailure;

/**
 * Takes a batch of records into the projections. All of it in one transaction when nothing is wrong; else each record in
 * its own, so that one bad record does not take the others down. Returns normally only when every record is either
 * applied or kept as a dead letter; throws when something passing is wrong and the whole batch must come again.
 */
@ApplicationScoped
class RecordTaking {

    private static final Logger LOG = Logger.getLogger(RecordTaking.class);
    private static final int DEFECT_TRIES_MAX = 3;

    private final EventDispatcher dispatcher;
    private final DeadLetters deadLetters;

    RecordTaking(EventDispatcher dispatcher, DeadLetters deadLetters) {
        this.dispatcher = dispatcher;
        this.deadLetters = deadLetters;
    }

    void take(List<ReceivedRecord> batch) {
        try {
            QuarkusTransaction.requiringNew().run(() -> dispatcher.dispatch(batch));
        } catch (RuntimeException oneOfThem) {
            batch.forEach(this::takeAlone);
        }
    }

    private void takeAlone(ReceivedRecord received) {
        for (int tries = 1; ; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> dispatcher.dispatch(List.of(received)));
                return;
            } catch (MalformedEvent malformed) {
                bury(received, malformed.getMessage());
                return;
            } catch (RuntimeException failure) {
                SqlFailure sql = find(failure);
                if (sql != null && !sql.isBadData()) {
                    throw failure;
                }
                // What another transaction put there in between is seen the next time; anything else of the data stays
                // wrong.
                boolean again = sql == null || SqlFailure.isCollision(sql);
                if (!again || tries == DEFECT_TRIES_MAX) {
                    LOG.errorf(failure, "event type=%s offset=%d not taken", received.type(), received.offset());
                    bury(received, reason(failure));
                    return;
                }
            }
        }
    }

    private void bury(ReceivedRecord received, String reason) {
        QuarkusTransaction.requiringNew().run(() -> deadLetters.keep(received, reason));
        LOG.warnf(
                "dead letter topic=%s partition=%d offset=%d type=%s reason=%s",
                received.topic(), received.partition(), received.offset(), received.type(), reason);
    }

    private static SqlFailure find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlFailure sql) {
                return sql;
            }
        }
        return null;
    }

    // The class alone: a database's message may quote the row, and with it a name.
    private static String reason(RuntimeException failure) {
        return "the handler failed: " + failure.getClass().getSimpleName();
    }
}
