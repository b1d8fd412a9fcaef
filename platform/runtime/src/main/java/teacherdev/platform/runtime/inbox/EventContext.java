package teacherdev.platform.runtime.inbox;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The CloudEvents attributes of a received event. */
public record EventContext(UUID id, String type, String subject, long aggregateVersion, Instant time) {

    public EventContext {
        Objects.requireNonNull(id, "ce_id");
        Objects.requireNonNull(type, "ce_type");
        Objects.requireNonNull(subject, "ce_subject");
        Objects.requireNonNull(time, "ce_time");
    }
}
