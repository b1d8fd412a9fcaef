package teacherdev.evaluation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;

/** Emits all policy data again. */
@ApplicationScoped
class PolicyRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String POLICIES = "select * from policy where id > ? order by id limit ? for update";

    private final Sql sql;
    private final Outbox outbox;

    PolicyRepublication(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<PolicyView> policies = sql.list(POLICIES, PolicyView::of, after.orElse(BEFORE_ALL), limit);
        policies.forEach(policy -> outbox.append(PolicyAdopted.of(policy)));
        return new Emitted(
                policies.size(),
                policies.isEmpty()
                        ? Optional.empty()
                        : Optional.of(policies.getLast().id()));
    }
}
