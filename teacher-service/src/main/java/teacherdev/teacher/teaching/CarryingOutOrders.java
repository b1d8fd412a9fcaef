package teacherdev.teacher.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Sql;

/** Carries out the steps that concern teaching, once each, and answers in the same transaction. */
@ApplicationScoped
class CarryingOutOrders implements EventHandler<StepOrdered> {

    private static final String KNOWN = "select 1 as known from teacher where id = ?";
    private static final String UPSERT = """
            insert into teaching_status (plan_id, teacher_id, status, order_version, changed_at) values (?, ?, ?, ?, ?)
            on conflict (plan_id) do update
            set status = excluded.status, order_version = excluded.order_version, changed_at = excluded.changed_at
            where teaching_status.order_version < excluded.order_version
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    CarryingOutOrders(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "teacherdev.evaluation.improvement-step-ordered.v1";
    }

    @Override
    public Class<StepOrdered> dataType() {
        return StepOrdered.class;
    }

    @Override
    public void handle(EventContext event, StepOrdered order) {
        Optional<String> status = status(order.step());
        if (status.isEmpty()) {
            return;
        }
        if (sql.first(KNOWN, row -> row.integer("known"), order.teacherId()).isEmpty()) {
            answer(order, "FAILED", event.aggregateVersion());
            return;
        }
        boolean newer = sql.update(
                        UPSERT,
                        order.planId(),
                        order.teacherId(),
                        status.get(),
                        event.aggregateVersion(),
                        clock.instant())
                == 1;
        if (newer) {
            answer(order, status.get(), event.aggregateVersion());
        }
    }

    /** The status that a step leads to; empty for steps of other services. */
    private static Optional<String> status(String step) {
        return switch (step) {
            case "OFF_TEACHING" -> Optional.of("OFF_TEACHING");
            case "REINSTATE" -> Optional.of("TEACHING");
            case "MOVE" -> Optional.of("MOVED");
            default -> Optional.empty();
        };
    }

    private void answer(StepOrdered order, String status, long orderVersion) {
        outbox.append(new TeachingStatusChanged(order.planId(), order.teacherId(), status).version(orderVersion));
    }
}
