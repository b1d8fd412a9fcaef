package teacherdev.teacher.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Reads subscriptions. They belong to the client that made them, and nobody else sees them. */
@ApplicationScoped
class WebhookQueries {

    private static final String ONE = WebhookView.COLUMNS + "where owner = ? and id = ?";
    private static final String PAGE = WebhookView.COLUMNS + "where owner = ? and id > ? order by id limit ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    WebhookQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<WebhookView> webhook(Access access, UUID id) {
        return sql.first(ONE, WebhookView::of, access.subject(), id);
    }

    Page<WebhookView> webhooks(Access access, Paging paging) {
        List<WebhookView> rows = sql.list(
                PAGE,
                WebhookView::of,
                access.subject(),
                paging.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL),
                paging.rowsToRead());
        return Page.of(rows, paging, webhook -> Cursor.of(webhook.id()));
    }
}
