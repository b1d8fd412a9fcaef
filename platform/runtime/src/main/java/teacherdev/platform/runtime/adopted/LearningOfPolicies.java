package teacherdev.platform.runtime.adopted;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps the policy data that are adopted elsewhere. */
@ApplicationScoped
class LearningOfPolicies implements EventHandler<PolicyAdopted> {

    private static final String UPSERT = """
            insert into adopted_policy (policy_id, row_version, version, kind, scope, effective_from, content)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (policy_id) do update
            set row_version = excluded.row_version, effective_from = excluded.effective_from, content = excluded.content
            where adopted_policy.row_version < excluded.row_version
            """;

    private final Sql sql;

    LearningOfPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return "teacherdev.evaluation.policy-adopted.v1";
    }

    @Override
    public Class<PolicyAdopted> dataType() {
        return PolicyAdopted.class;
    }

    @Override
    public void handle(EventContext event, PolicyAdopted policy) {
        sql.update(
                UPSERT,
                policy.policyId(),
                event.aggregateVersion(),
                policy.version(),
                policy.kind(),
                policy.scope(),
                policy.effectiveFrom(),
                policy.content().toString());
    }
}
