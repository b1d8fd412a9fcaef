package teacherdev.platform.runtime.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** One unsent row, and how it looks on Kafka: CloudEvents 1.0 in binary mode. */
record OutboxRow(
        long position,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        long aggregateVersion,
        Instant occurredAt,
        byte[] data,
        String deadLetterReason) {

    ProducerRecord<String, byte[]> asKafkaRecord(String source) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", eventId.toString().getBytes(UTF_8));
        headers.add("ce_source", source.getBytes(UTF_8));
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_subject", subject.getBytes(UTF_8));
        headers.add("ce_time", occurredAt.toString().getBytes(UTF_8));
        headers.add("ce_aggregateversion", Long.toString(aggregateVersion).getBytes(UTF_8));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        if (deadLetterReason != null) {
            headers.add("ce_deadletterreason", deadLetterReason.getBytes(UTF_8));
        }
        return new ProducerRecord<>(topic, null, key, data, headers);
    }
}
