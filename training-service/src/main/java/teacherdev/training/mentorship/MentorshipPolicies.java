package teacherdev.training.mentorship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.mentorship.rules.MentorshipPolicy;
import teacherdev.training.problem.TrainingProblem;

/** Finds the policy that applies to a school on a day, over the national default that this service ships. */
@ApplicationScoped
public class MentorshipPolicies {

    public static final String KIND = "MENTORSHIP";

    private final AdoptedRules rules;
    private final ObjectMapper mapper;
    private final ObjectNode national;

    MentorshipPolicies(AdoptedRules rules, ObjectMapper mapper) {
        this.rules = rules;
        // A policy may carry more than this version reads.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.national = shipped(this.mapper);
    }

    private static ObjectNode shipped(ObjectMapper mapper) {
        try (InputStream stream = MentorshipPolicies.class.getResourceAsStream("/policies/mentorship.json")) {
            return (ObjectNode) mapper.readTree(stream);
        } catch (IOException packagedWithUs) {
            throw new UncheckedIOException(packagedWithUs);
        }
    }

    /** @param path codes from the country down to the mentee's school */
    public MentorshipPolicy of(List<String> path, LocalDate day) {
        return rules.policy(path, KIND, day).map(this::over).orElseGet(() -> read(national));
    }

    private MentorshipPolicy over(String adopted) {
        try {
            return read(merged(national, mapper.readTree(adopted)));
        } catch (JsonProcessingException malformed) {
            throw unreadable();
        }
    }

    /** Objects are merged field by field; every other value takes the place of the default. */
    private static JsonNode merged(JsonNode base, JsonNode over) {
        if (!base.isObject() || !over.isObject()) {
            return over;
        }
        ObjectNode result = base.deepCopy();
        over.properties().forEach(field -> {
            JsonNode known = result.get(field.getKey());
            result.set(field.getKey(), known == null ? field.getValue() : merged(known, field.getValue()));
        });
        return result;
    }

    private MentorshipPolicy read(JsonNode content) {
        try {
            return mapper.treeToValue(content, MentorshipPolicy.class);
        } catch (JsonProcessingException unfit) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                TrainingProblem.MENTORSHIP_POLICY_UNREADABLE, TrainingProblem.MENTORSHIP_POLICY_UNREADABLE.title());
    }
}
