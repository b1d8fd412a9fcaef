package teacherdev.training.retraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Enrols whom evaluation-service orders to be trained, once, and answers in the same transaction. */
@ApplicationScoped
class Enrolling implements EventHandler<StepOrdered> {

    /** A newer order of the same plan sets the deadline, and is answered with the state that the training has. */
    private static final String UPSERT = """
            insert into retraining (plan_id, teacher_id, school_id, state, due_on, order_version, version, changed_at)
            values (?, ?, ?, 'ENROLLED', ?, ?, 1, ?)
            on conflict (plan_id) do update
            set due_on = excluded.due_on, order_version = excluded.order_version, version = retraining.version + 1,
                changed_at = excluded.changed_at
            where retraining.order_version < excluded.order_version
            returning state, version
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    Enrolling(Sql sql, Outbox outbox, Clock clock) {
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
        if (!order.step().equals("TRAIN")) {
            return;
        }
        sql.first(
                        UPSERT,
                        (Row row) -> new RetrainingChanged(
                                        order.planId(), order.teacherId(), row.constant("state", RetrainingState.class))
                                .version(row.number("version")),
                        order.planId(),
                        order.teacherId(),
                        order.schoolId(),
                        order.dueOn(),
                        event.aggregateVersion(),
                        clock.instant())
                .ifPresent(outbox::append);
    }
}
