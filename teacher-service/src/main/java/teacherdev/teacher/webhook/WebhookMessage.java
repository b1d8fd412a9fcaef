package teacherdev.teacher.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.feed.ChangeView;

/** The body of a message. */
@Schema(description = "What a receiver gets")
record WebhookMessage(String type, List<ChangeView> items, String next) {

    private static final String CHANGES = "teacherdev.changes";

    static WebhookMessage of(List<ChangeView> changes) {
        return new WebhookMessage(CHANGES, changes, changes.getLast().cursor());
    }
}
