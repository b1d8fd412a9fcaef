package teacherdev.teacher.webhook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.feed.ChangeQueries;
import teacherdev.teacher.feed.ChangeQueries.Stretch;
import teacherdev.teacher.webhook.SendingMessages.Outcome;

/** Delivers what is due, several subscriptions beside each other and each one message after the other. */
@ApplicationScoped
class DeliveringWebhooks {

    private static final Logger LOG = Logger.getLogger(DeliveringWebhooks.class);
    private static final int CHANGES_MAX = 100;

    private final DeliveryStore store;
    private final ChangeQueries changes;
    private final SendingMessages sending;
    private final WebhookConfiguration configuration;
    private final Clock clock;

    DeliveringWebhooks(
            DeliveryStore store,
            ChangeQueries changes,
            SendingMessages sending,
            WebhookConfiguration configuration,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.sending = sending;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(every = "${teacherdev.webhook.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void deliverDue() {
        List<Delivery> due = store.leaseDue();
        while (!due.isEmpty()) {
            try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(delivery -> each.execute(() -> attempt(delivery)));
            }
            due = store.leaseDue();
        }
    }

    private void attempt(Delivery delivery) {
        try {
            deliver(delivery);
        } catch (ProblemException expired) {
            store.failed(delivery, clock.instant(), "CURSOR_EXPIRED: load everything again", false, Duration.ZERO);
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "webhook %s not delivered", delivery.id());
            failed(delivery, "an error of ours: " + defect.getClass().getSimpleName());
        }
    }

    private void deliver(Delivery delivery) {
        boolean repeated = delivery.messageId() != null;
        Stretch stretch = repeated
                ? changes.between(
                        delivery.scopes(),
                        delivery.kinds(),
                        delivery.position(),
                        delivery.messageThrough(),
                        CHANGES_MAX)
                : changes.after(delivery.scopes(), delivery.kinds(), delivery.position(), CHANGES_MAX);
        if (stretch.changes().isEmpty()) {
            store.passed(delivery, stretch.reached());
            return;
        }
        UUID messageId = repeated ? delivery.messageId() : Ids.next();
        if (!repeated) {
            store.composed(delivery, messageId, stretch.reached());
        }
        switch (sending.send(delivery, messageId, WebhookMessage.of(stretch.changes()))) {
            case Outcome.Accepted _ -> store.accepted(delivery, messageId, stretch.reached());
            case Outcome.Failed failure -> failed(delivery, failure.reason());
            case Outcome.Gone gone -> store.failed(delivery, clock.instant(), gone.reason(), false, Duration.ZERO);
        }
    }

    private void failed(Delivery delivery, String reason) {
        Instant now = clock.instant();
        Instant since = Objects.requireNonNullElse(delivery.failingSince(), now);
        boolean goesOn = !configuration.retrying().isGivenUp(since, now);
        Duration pause = configuration.retrying().pauseAfter(delivery.failures() + 1);
        store.failed(delivery, since, reason, goesOn, pause);
    }
}
