package teacherdev.teacher.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.feed.ChangeQueries;
import teacherdev.teacher.feed.ReadingChanges;
import teacherdev.teacher.problem.TeacherProblem;

/** Makes, changes and ends subscriptions. A new one begins with what happens next. */
@ApplicationScoped
class SubscribingWebhooks {

    private static final int PER_CLIENT_MAX = 20;
    private static final String COUNT = "select count(*) as owned from webhook where owner = ?";
    private static final String INSERT = """
            insert into webhook (id, version, owner, url, kinds, scopes, secret, active, position, next_attempt_at, leased_until,
                created_at)
            values (?, 1, ?, ?, ?, ?, ?, true, ?, ?, ?, ?)
            """;
    private static final String SEALED = "select secret from webhook where owner = ? and id = ?";
    private static final String VERSION = "select version from webhook where owner = ? and id = ? for update";

    /** What was under way keeps its id; a receiver that was given up gets its full time again. */
    private static final String UPDATE = """
            update webhook set version = version + 1, url = ?, kinds = ?, active = ?, attempts = 0, failing_since = null,
                next_attempt_at = ?
            where id = ?
            """;

    private static final String DELETE = "delete from webhook where id = ?";

    private final Sql sql;
    private final WebhookSecrets secrets;
    private final WebhookAddresses addresses;
    private final WebhookQueries queries;
    private final ReadingChanges reading;
    private final ChangeQueries changes;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    SubscribingWebhooks(
            Sql sql,
            WebhookSecrets secrets,
            WebhookAddresses addresses,
            WebhookQueries queries,
            ReadingChanges reading,
            ChangeQueries changes,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.addresses = addresses;
        this.queries = queries;
        this.reading = reading;
        this.changes = changes;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new subscription with its secret, which is not shown again. */
    @Transactional
    WebhookView subscribe(Access access, IdempotencyKey key, WebhookRequest request) {
        requireDeliverable(request.url());
        Set<String> scopes = reading.narrowed(access, request.region(), request.school());
        UUID id = UUID.fromString(
                idempotency.once(key, () -> create(access, request, scopes).toString()));
        byte[] sealed = sql.first(SEALED, row -> row.bytes("secret"), access.subject(), id)
                .orElseThrow(SubscribingWebhooks::notFound);
        return queries.webhook(access, id).orElseThrow().with(secrets.opened(sealed));
    }

    @Transactional
    void change(Access access, UUID id, long expectedVersion, WebhookUpdate update) {
        requireDeliverable(update.url());
        requireVersion(access, id, expectedVersion);
        sql.update(UPDATE, update.url(), update.kinds().toArray(String[]::new), update.active(), clock.instant(), id);
        audit.record(access, "WEBHOOK_CHANGED", "WEBHOOK", id);
    }

    @Transactional
    void end(Access access, UUID id, long expectedVersion) {
        requireVersion(access, id, expectedVersion);
        sql.update(DELETE, id);
        audit.record(access, "WEBHOOK_ENDED", "WEBHOOK", id);
    }

    private UUID create(Access access, WebhookRequest request, Set<String> scopes) {
        long owned =
                sql.first(COUNT, row -> row.number("owned"), access.subject()).orElseThrow();
        if (owned >= PER_CLIENT_MAX) {
            throw new ProblemException(TeacherProblem.TOO_MANY_WEBHOOKS, TeacherProblem.TOO_MANY_WEBHOOKS.title());
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        sql.update(
                INSERT,
                id,
                access.subject(),
                request.url(),
                request.kinds().toArray(String[]::new),
                scopes.toArray(String[]::new),
                secrets.sealed(secrets.next()),
                changes.latest(),
                now,
                now,
                now);
        audit.record(access, "WEBHOOK_SUBSCRIBED", "WEBHOOK", id);
        return id;
    }

    private void requireDeliverable(String url) {
        addresses.objection(url).ifPresent(why -> {
            throw ProblemException.ofField(TeacherProblem.WEBHOOK_ADDRESS_REFUSED, "url", why);
        });
    }

    private void requireVersion(Access access, UUID id, long expectedVersion) {
        long version = sql.first(VERSION, row -> row.number("version"), access.subject(), id)
                .orElseThrow(SubscribingWebhooks::notFound);
        Versions.requireSame(expectedVersion, version);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("You have no such subscription", "您没有此推送订阅"));
    }
}
