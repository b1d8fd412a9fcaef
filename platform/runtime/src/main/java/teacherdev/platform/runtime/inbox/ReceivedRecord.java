package teacherdev.platform.runtime.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it came, before anybody trusts it: any attribute may be missing or nonsense. */
record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        String key,
        String eventId,
        String type,
        String subject,
        String aggregateVersion,
        String time,
        byte[] payload) {

    private static final int ATTRIBUTE_LENGTH_MAX = 300;

    static ReceivedRecord of(ConsumerRecord<String, byte[]> received) {
        return new ReceivedRecord(
                received.topic(),
                received.partition(),
                received.offset(),
                storable(received.key()),
                attribute(received, "ce_id"),
                attribute(received, "ce_type"),
                attribute(received, "ce_subject"),
                attribute(received, "ce_aggregateversion"),
                attribute(received, "ce_time"),
                received.value() == null ? new byte[0] : received.value());
    }

    /** The attributes as a trusted context; refuses what is missing or malformed. */
    EventContext context() {
        try {
            return new EventContext(
                    UUID.fromString(required("ce_id", eventId)),
                    required("ce_type", type),
                    required("ce_subject", subject),
                    Long.parseLong(required("ce_aggregateversion", aggregateVersion)),
                    Instant.parse(required("ce_time", time)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedEvent("an attribute is malformed: " + malformed.getMessage());
        }
    }

    private static String required(String name, String value) {
        if (value == null) {
            throw new MalformedEvent(name + " is missing");
        }
        return value;
    }

    private static String attribute(ConsumerRecord<String, byte[]> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null || header.value() == null ? null : storable(new String(header.value(), UTF_8));
    }

    // Whatever came must fit into the dead-letter table: no U+0000, no endless attribute.
    private static String storable(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace('\u0000', '?');
        return clean.length() > ATTRIBUTE_LENGTH_MAX ? clean.substring(0, ATTRIBUTE_LENGTH_MAX) : clean;
    }
}
