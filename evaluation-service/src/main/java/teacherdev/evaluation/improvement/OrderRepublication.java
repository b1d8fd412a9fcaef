package teacherdev.evaluation.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;

/** Orders again what plans wait for; whoever did the step already answers as before and does nothing twice. */
@ApplicationScoped
class OrderRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WAITING = """
            select * from improvement_plan
            where id > ? and state in ('OFF_TEACHING_ORDERED', 'TRAINING_ORDERED', 'REINSTATEMENT_ORDERED', 'MOVE_ORDERED')
            order by id limit ? for update
            """;

    private final Sql sql;
    private final Outbox outbox;

    OrderRepublication(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "improvement-steps";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<Plan> plans = sql.list(WAITING, Plan::of, after.orElse(BEFORE_ALL), limit);
        plans.forEach(plan -> plan.state().ordered().ifPresent(step -> outbox.append(StepOrdered.of(plan, step))));
        return new Emitted(
                plans.size(),
                plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast().id()));
    }
}
