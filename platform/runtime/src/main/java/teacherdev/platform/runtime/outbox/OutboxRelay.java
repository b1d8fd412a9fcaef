package teacherdev.platform.runtime.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Sends committed outbox rows to Kafka, in their order, and deletes them once Kafka has them. */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH_ROWS_MAX = 1_000;
    private static final int BATCH_BYTES_MAX = 4 * 1024 * 1024;

    private final RelayConfiguration configuration;
    private final RelayProducers producers;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean leading;
    private Thread thread;

    OutboxRelay(RelayConfiguration configuration, RelayProducers producers) {
        this.configuration = configuration;
        this.producers = producers;
    }

    /** Tells the relay that rows may be waiting; called after a commit in this process. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Whether this process is the one that sends. */
    public boolean isLeading() {
        return leading;
    }

    void start(@Observes StartupEvent starting) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::keepRelaying);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(5_000);
        }
    }

    private void keepRelaying() {
        long pauseMillis = configuration.retryMinMillis();
        while (running) {
            try {
                if (lead()) {
                    pauseMillis = configuration.retryMinMillis();
                }
            } catch (SQLException | KafkaException failure) {
                LOG.warnf("outbox relay interrupted, next try in %d ms: %s", pauseMillis, failure.getMessage());
            } finally {
                leading = false;
            }
            var _ = waitForWork(pauseMillis);
            pauseMillis = Math.min(pauseMillis * 2, configuration.retryMaxMillis());
        }
    }

    /** Leads until the process stops or an error ends the session; false when a twin leads. */
    private boolean lead() throws SQLException {
        Optional<RelaySession> led =
                RelaySession.tryToLead(configuration.jdbcUrl(), configuration.username(), configuration.password());
        if (led.isEmpty()) {
            return false;
        }
        try (RelaySession session = led.get();
                Producer<String, byte[]> producer = producers.create()) {
            producer.initTransactions();
            leading = true;
            LOG.info("outbox relay leads");
            while (running) {
                if (relay(session, producer) == 0 && waitForWork(configuration.pollMillis())) {
                    gather();
                }
            }
            return true;
        }
    }

    /**
     * Sends one batch. Dying after Kafka's commit and before the delete sends the batch again: consumers take an event
     * once, by its id or its aggregate's version.
     */
    private int relay(RelaySession session, Producer<String, byte[]> producer) throws SQLException {
        List<OutboxRow> batch = session.unsent(BATCH_ROWS_MAX, BATCH_BYTES_MAX);
        if (batch.isEmpty()) {
            return 0;
        }
        producer.beginTransaction();
        for (OutboxRow row : batch) {
            // A failed send makes the commit below fail.
            var _ = producer.send(row.asKafkaRecord(configuration.source()));
        }
        producer.commitTransaction();
        session.delete(batch);
        return batch.size();
    }

    /** Whether somebody woke the relay before the time was over. */
    private boolean waitForWork(long millis) {
        try {
            boolean woken = work.tryAcquire(millis, TimeUnit.MILLISECONDS);
            work.drainPermits();
            return woken;
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // A Kafka transaction costs the same for one event as for a hundred: a moment's patience lets a burst share one.
    private void gather() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(configuration.gatherMillis()));
    }
}
