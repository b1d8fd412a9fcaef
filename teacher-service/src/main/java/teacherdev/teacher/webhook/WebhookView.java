package teacherdev.teacher.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A subscription 推送订阅. */
public record WebhookView(
        UUID id,
        @Schema(description = "Also the ETag") long version,
        String url,
        List<String> kinds,

        @Schema(description = "Codes of the organisations whose changes are sent")
        List<String> scopes,

        @Schema(description = "Whether messages are sent; false also when the receiver was given up")
        boolean active,

        @Schema(description = "Failures in a row") int attempts,
        @Schema(nullable = true) String lastFailure,

        @Schema(nullable = true, description = "When a message was last accepted")
        Instant deliveredAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                description = "Verifies the signatures; only in the answer to the creation")
        String secret) {

    static final String COLUMNS =
            "select id, version, url, kinds, scopes, active, attempts, last_failure, delivered_at from webhook ";

    static WebhookView of(Row row) {
        return new WebhookView(
                row.id("id"),
                row.number("version"),
                row.text("url"),
                row.texts("kinds"),
                row.texts("scopes"),
                row.flag("active"),
                row.integer("attempts"),
                row.text("last_failure"),
                row.instant("delivered_at"),
                null);
    }

    WebhookView with(String shownSecret) {
        return new WebhookView(
                id, version, url, kinds, scopes, active, attempts, lastFailure, deliveredAt, shownSecret);
    }
}
