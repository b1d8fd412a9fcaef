package teacherdev.deploy.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records that no consumer can take: written by a program that knows no rules. */
final class Poison {

    private static final int OVERSIZED_BYTES = 900_000;

    private Poison() {}

    /** Sends ten of them to a topic with a type that its consumers read. */
    static int send(String topic, String type) throws ExecutionException, InterruptedException {
        byte[] large = "x".repeat(OVERSIZED_BYTES).getBytes(UTF_8);
        List<byte[]> payloads = List.of(
                "{not json".getBytes(UTF_8),
                "null".getBytes(UTF_8),
                "[]".getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                new byte[0],
                "{\"teacherId\":\"nobody\"}".getBytes(UTF_8),
                large);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (byte[] payload : payloads) {
            records.add(event(topic, type, UUID.randomUUID().toString(), payload));
        }
        records.add(new ProducerRecord<>(topic, "no headers", "{}".getBytes(UTF_8)));
        records.add(event(topic, type, "not a uuid", "{}".getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        RunningSystem.system().bootstrapServers(),
                        "max.request.size",
                        OVERSIZED_BYTES + 100_000),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(poison -> sent.add(producer.send(poison)));
            for (Future<?> one : sent) {
                one.get();
            }
        }
        return records.size();
    }

    private static ProducerRecord<String, byte[]> event(String topic, String type, String id, byte[] payload) {
        String key = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> poison = new ProducerRecord<>(topic, key, payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/nobody",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.EPOCH.toString(),
                        "ce_aggregateversion",
                        "1")
                .forEach((name, value) -> poison.headers().add(name, value.getBytes(UTF_8)));
        return poison;
    }
}
