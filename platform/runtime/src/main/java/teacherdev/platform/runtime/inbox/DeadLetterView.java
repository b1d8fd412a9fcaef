package teacherdev.platform.runtime.inbox;

import java.time.Instant;
import java.util.UUID;

/** A dead letter as an operator sees it: where it came from and what is wrong, without its payload. */
public record DeadLetterView(
        UUID id,
        String topic,
        int partition,
        long offset,
        String type,
        String subject,
        String reason,
        Instant receivedAt) {}
