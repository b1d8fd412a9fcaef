package teacherdev.training.attachment.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start with a store that cannot be asked. Whether it answers is not looked at: most requests do without it. */
@ApplicationScoped
class StoreGuard {

    private final StoreConfiguration configuration;

    StoreGuard(StoreConfiguration configuration) {
        this.configuration = configuration;
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        configuration.objection().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
    }
}
