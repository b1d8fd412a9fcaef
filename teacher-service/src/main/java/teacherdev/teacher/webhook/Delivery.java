package teacherdev.teacher.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/**
 * A subscription that is being delivered.
 *
 * @param position up to where everything is delivered
 * @param messageId the message that is under way; null when none is
 * @param messageThrough the position at which that message ends
 * @param failures how many there were in a row
 * @param failingSince when the first of them was; null when there is none
 */
record Delivery(
        UUID id,
        String url,
        Set<String> kinds,
        Set<String> scopes,
        byte[] sealedSecret,
        long position,
        UUID messageId,
        long messageThrough,
        int failures,
        Instant failingSince) {

    static final String COLUMNS =
            "id, url, kinds, scopes, secret, position, message_id, message_through, attempts, failing_since";

    static Delivery of(Row row) {
        return new Delivery(
                row.id("id"),
                row.text("url"),
                Set.copyOf(row.texts("kinds")),
                Set.copyOf(row.texts("scopes")),
                row.bytes("secret"),
                row.number("position"),
                row.id("message_id"),
                row.number("message_through"),
                row.integer("attempts"),
                row.instant("failing_since"));
    }
}
