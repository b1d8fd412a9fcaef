package teacherdev.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event as another service would send it; tests change the attribute that they are about. */
public record TestEvent(String topic, String key, Map<String, String> headers, String data) {

    public static TestEvent of(String topic, String type, UUID subject, long version, String data) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_aggregateversion", Long.toString(version));
        return new TestEvent(topic, subject.toString(), headers, data);
    }

    public TestEvent without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new TestEvent(topic, key, fewer, data);
    }

    ProducerRecord<String, byte[]> asKafkaRecord() {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
