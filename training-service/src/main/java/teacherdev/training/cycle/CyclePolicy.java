package teacherdev.training.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.adopted.AdoptedRules;

/** When cycles begin and which document decides, as policy data of kind TRAINING_CYCLE say for a school. */
@ApplicationScoped
class CyclePolicy {

    private static final String KIND = "TRAINING_CYCLE";

    /** Cycles of the years 2021 to 2025, 2026 to 2030 ...; no floor of a single year; a year on probation. */
    private static final String DEFAULT = """
            {"firstYear": "2021", "years": "5", "yearlyFloor": "0", "newTeacherMonths": "12",
             "scheme": "national-training-cycle", "required": "须满学时", "achieved": "总学时"}
            """;

    private final AdoptedRules rules;
    private final JsonNode fallback;
    private final ObjectMapper mapper;

    /**
     * What holds for a school.
     *
     * @param yearlyFloor hours that each year must have, as a decimal
     * @param newTeacherMonths how long the first period of a new teacher lasts
     * @param required the step of the document that says how much is asked for
     * @param achieved the step that says how much counts
     */
    record Rules(
            int firstYear,
            int years,
            String yearlyFloor,
            int newTeacherMonths,
            String scheme,
            String required,
            String achieved) {}

    CyclePolicy(AdoptedRules rules, ObjectMapper mapper) {
        this.rules = rules;
        this.mapper = mapper;
        this.fallback = json(DEFAULT);
    }

    Rules of(List<String> path, LocalDate day) {
        JsonNode content = json(rules.policy(path, KIND, day).orElse("{}"));
        return new Rules(
                Integer.parseInt(value(content, "firstYear")),
                Integer.parseInt(value(content, "years")),
                value(content, "yearlyFloor"),
                Integer.parseInt(value(content, "newTeacherMonths")),
                value(content, "scheme"),
                value(content, "required"),
                value(content, "achieved"));
    }

    private String value(JsonNode content, String field) {
        return (content.hasNonNull(field) ? content : fallback).get(field).asText();
    }

    private JsonNode json(String content) {
        try {
            return mapper.readTree(content);
        } catch (JsonProcessingException adoptedAsJson) {
            throw new IllegalStateException(adoptedAsJson);
        }
    }
}
