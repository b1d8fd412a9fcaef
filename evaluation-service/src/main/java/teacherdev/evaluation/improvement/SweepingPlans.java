package teacherdev.evaluation.improvement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;

/** Finds steps that took too long and makes them a task for a person. Replicas share the work: each skips locked rows. */
@ApplicationScoped
class SweepingPlans {

    private static final int PLANS_PER_SWEEP = 100;
    private static final String OVERDUE = """
            select * from improvement_plan where due_on < ? and attention_since is null
            order by due_on limit ? for update skip locked
            """;

    private final Sql sql;
    private final Plans plans;
    private final Clock clock;

    SweepingPlans(Sql sql, Plans plans, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.clock = clock;
    }

    @Scheduled(every = "{teacherdev.improvement.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Plan> overdue = sql.list(OVERDUE, Plan::of, LocalDate.now(clock), PLANS_PER_SWEEP);
            overdue.forEach(plan -> plans.callAttention(plan, "OVERDUE", "deadline"));
        });
    }
}
