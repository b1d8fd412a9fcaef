package teacherdev.platform.runtime.adopted;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields that are read of {@code teacherdev.evaluation.v1/policy-adopted.v1}. */
record PolicyAdopted(UUID policyId, int version, String kind, String scope, LocalDate effectiveFrom, JsonNode content) {
    PolicyAdopted {
        Objects.requireNonNull(policyId, "policyId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(content, "content");
    }
}
