package teacherdev.platform.runtime.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets old keys every ten minutes; two replicas doing it at once do no harm. */
@ApplicationScoped
class IdempotencyPruning {

    private final Idempotency idempotency;

    IdempotencyPruning(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void prune() {
        idempotency.prune();
    }
}
