package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.evaluation.roster.Organisations;

/** Reads the assessment policy; what a nearer node leaves out is as the country has it. */
@ApplicationScoped
public class AssessmentPolicies {

    private final PoliciesInForce policies;
    private final ObjectMapper mapper;

    AssessmentPolicies(PoliciesInForce policies, ObjectMapper mapper) {
        this.policies = policies;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The policy that holds for an organisation on a day. */
    public AssessmentPolicy of(List<String> path, LocalDate day) {
        ObjectNode merged = mapper.createObjectNode();
        for (int nodes = 1; nodes <= path.size(); nodes++) {
            policies.content(path.subList(0, nodes), AssessmentPolicy.KIND, day)
                    .ifPresent(content -> merged.setAll(object(content)));
        }
        return mapper.convertValue(merged, AssessmentPolicy.class);
    }

    /** The country's policy on a day. */
    public AssessmentPolicy national(LocalDate day) {
        return of(List.of(Organisations.COUNTRY), day);
    }

    private ObjectNode object(String content) {
        try {
            return (ObjectNode) mapper.readTree(content);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
