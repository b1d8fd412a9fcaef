package teacherdev.training.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.sql.Sql;

/** Which steps a claim of a school goes through, as policy data of kind CREDIT_CLAIM say; by default school and county. */
@ApplicationScoped
class ClaimChains {

    private static final String KIND = "CREDIT_CLAIM";
    private static final String DEFAULT = "{\"chain\": [\"SCHOOL\", \"COUNTY\"]}";
    private static final String PATH = "select path from roster_school where school_id = ?";

    private final AdoptedRules rules;
    private final Sql sql;
    private final ObjectMapper mapper;

    ClaimChains(AdoptedRules rules, Sql sql, ObjectMapper mapper) {
        this.rules = rules;
        this.sql = sql;
        this.mapper = mapper;
    }

    List<ApprovalStep> of(UUID schoolId, LocalDate day) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), schoolId).orElseThrow();
        try {
            JsonNode chain = mapper.readTree(rules.policy(path, KIND, day).orElse(DEFAULT))
                    .path("chain");
            List<ApprovalStep> steps = chain.valueStream()
                    .map(step -> ApprovalStep.valueOf(step.asText()))
                    .toList();
            if (steps.isEmpty()) {
                throw new IllegalStateException("the policy " + KIND + " names no step");
            }
            return steps;
        } catch (JsonProcessingException adoptedAsJson) {
            throw new IllegalStateException(adoptedAsJson);
        }
    }
}
