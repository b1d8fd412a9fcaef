package teacherdev.training.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import teacherdev.platform.runtime.adopted.AdoptedRules;

/** How long files are kept: policy data of kind ATTACHMENT, {@code {"keptYears": "10"}}. Without a policy they stay. */
@ApplicationScoped
class AttachmentPolicy {

    private static final String KIND = "ATTACHMENT";

    private final AdoptedRules rules;
    private final ObjectMapper mapper;

    AttachmentPolicy(AdoptedRules rules, ObjectMapper mapper) {
        this.rules = rules;
        this.mapper = mapper;
    }

    /** Years from the day on which a file was received; empty where nothing, or nothing readable, was adopted. */
    OptionalInt keptYears(List<String> path, LocalDate day) {
        return rules.policy(path, KIND, day).stream()
                .map(this::read)
                .mapToInt(policy -> policy.path("keptYears").asInt(0))
                .filter(years -> years > 0)
                .findFirst();
    }

    private JsonNode read(String policy) {
        try {
            return mapper.readTree(policy);
        } catch (IOException adoptedAsJson) {
            throw new IllegalStateException(adoptedAsJson);
        }
    }
}
