package teacherdev.platform.runtime.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the topics that the service follows, and hands over what it reads before it commits how far it got. */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MIN_MILLIS = 100;
    private static final long PAUSE_MAX_MILLIS = 5_000;

    private final Map<String, Object> kafka;
    private final RecordTaking taking;
    private final EventDispatcher dispatcher;
    private final List<String> topics;
    private final String group;
    private volatile boolean running;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    EventConsumer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RecordTaking taking,
            EventDispatcher dispatcher,
            @ConfigProperty(name = "teacherdev.inbox.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.kafka = kafka;
        this.taking = taking;
        this.dispatcher = dispatcher;
        this.topics = topics.orElse(List.of());
        this.group = application;
    }

    void start(@Observes StartupEvent starting) {
        if (topics.isEmpty() || !dispatcher.isInterested()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("event-consumer").daemon().start(this::keepConsuming);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        KafkaConsumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        if (thread != null) {
            thread.join(5_000);
        }
    }

    private void keepConsuming() {
        long pauseMillis = PAUSE_MIN_MILLIS;
        while (running) {
            try (KafkaConsumer<String, byte[]> opened =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                opened.subscribe(topics);
                while (running) {
                    consumeOnce(opened);
                    pauseMillis = PAUSE_MIN_MILLIS;
                }
            } catch (WakeupException stopping) {
                LOG.debug("event consumer woken up to stop");
            } catch (RuntimeException passing) {
                // A new consumer begins after the last committed offset: nothing is lost, order holds.
                LOG.warnf("event consumer interrupted, next try in %d ms: %s", pauseMillis, passing.toString());
                pause(pauseMillis);
                pauseMillis = Math.min(pauseMillis * 2, PAUSE_MAX_MILLIS);
            }
        }
    }

    private void consumeOnce(KafkaConsumer<String, byte[]> opened) {
        ConsumerRecords<String, byte[]> polled = opened.poll(POLL);
        if (polled.isEmpty()) {
            return;
        }
        List<ReceivedRecord> batch = new ArrayList<>(polled.count());
        for (TopicPartition partition : polled.partitions()) {
            for (ConsumerRecord<String, byte[]> received : polled.records(partition)) {
                batch.add(ReceivedRecord.of(received));
            }
        }
        taking.take(batch);
        opened.commitSync();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
