package teacherdev.deploy.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a consumer that begins at the beginning sees of a topic, and in which order. */
final class TopicReading {

    private final Map<String, Set<Long>> versions = new HashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private int repeated;
    private int outOfOrder;

    private TopicReading() {}

    /** Reads all committed records of aggregates of one type prefix. */
    static TopicReading of(String topic, String typePrefix) {
        TopicReading reading = new TopicReading();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        RunningSystem.system().bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            List<TopicPartition> open = new ArrayList<>(partitions);
            while (!open.isEmpty()) {
                consumer.poll(Duration.ofMillis(500)).forEach(received -> reading.take(received, typePrefix));
                open.removeIf(partition -> consumer.position(partition) >= end.get(partition));
            }
        }
        return reading;
    }

    /** The versions of an aggregate's events; none when there is no event. */
    Set<Long> versions(String subject) {
        return versions.getOrDefault(subject, Set.of());
    }

    /** Events that came again; a relay that dies between sending and noting it sends a batch twice. */
    int repeated() {
        return repeated;
    }

    /** Events that came for the first time after a newer one of the same aggregate. */
    int outOfOrder() {
        return outOfOrder;
    }

    private void take(ConsumerRecord<String, byte[]> received, String typePrefix) {
        String type = header(received, "ce_type");
        if (type == null || !type.startsWith(typePrefix) || header(received, "ce_aggregateversion") == null) {
            return;
        }
        long version = Long.parseLong(header(received, "ce_aggregateversion"));
        if (!versions.computeIfAbsent(received.key(), _ -> new HashSet<>()).add(version)) {
            repeated++;
            return;
        }
        if (newest.getOrDefault(received.key(), 0L) > version) {
            outOfOrder++;
        }
        newest.merge(received.key(), version, Math::max);
    }

    private static String header(ConsumerRecord<String, byte[]> received, String name) {
        var header = received.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
