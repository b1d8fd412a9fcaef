package teacherdev.platform.runtime.outbox;

import java.util.Objects;

/**
 * An event as a feature appends it.
 *
 * @param topic the owner's topic, for example {@code teacherdev.training.v1}
 * @param key decides the partition and thereby the order: the teacher's id, or the school's for school events
 * @param type the versioned type in the past tense, for example {@code teacherdev.training.credit-granted.v1}
 * @param subject the id of the aggregate
 * @param aggregateVersion grows with each event of the aggregate
 * @param data the state that consumers need; becomes JSON
 */
public record OutgoingEvent(String topic, String key, String type, String subject, long aggregateVersion, Object data) {

    public OutgoingEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(data, "data");
    }
}
