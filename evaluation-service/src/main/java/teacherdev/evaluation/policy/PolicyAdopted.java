package teacherdev.evaluation.policy;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: policy data were adopted. Contract: {@code teacherdev.evaluation.v1/policy-adopted.v1}. */
record PolicyAdopted(UUID policyId, int version, String kind, String scope, LocalDate effectiveFrom, RawValue content) {

    static OutgoingEvent of(PolicyView policy) {
        PolicyAdopted data = new PolicyAdopted(
                policy.id(),
                policy.version(),
                policy.kind(),
                policy.scope(),
                policy.effectiveFrom(),
                new RawValue(policy.content()));
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                policy.id().toString(),
                "teacherdev.evaluation.policy-adopted.v1",
                policy.id().toString(),
                1,
                data);
    }
}
