package teacherdev.training.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import teacherdev.platform.runtime.adopted.AdoptedRules;

/**
 * What a year asks of teachers, as the policy data of kind TRAINING_YEAR say for a region. A fresh installation has the
 * defaults of the Ministry's regulation on continuing education (order no. 7: 360 hours in five years, that is 72 a year,
 * and 120 hours for new teachers), counted at the end of the year.
 */
@ApplicationScoped
class YearPolicy {

    static final String KIND = "TRAINING_YEAR";
    private static final String DEFAULT = """
            {"yearlyHours": "72", "newTeacherHours": "120", "censusDay": "12-31"}
            """;

    private final AdoptedRules rules;
    private final ObjectMapper mapper;

    /** What holds in a region and a year. */
    record Rules(BigDecimal yearlyHours, BigDecimal newTeacherHours, MonthDay censusDay) {}

    YearPolicy(AdoptedRules rules, ObjectMapper mapper) {
        this.rules = rules;
        this.mapper = mapper;
    }

    /** The rules of the last day of the year, from the nearest node of the region's path. */
    Rules of(List<String> path, int year) {
        JsonNode content =
                json(rules.policy(path, KIND, LocalDate.of(year, 12, 31)).orElse("{}"));
        JsonNode fallback = json(DEFAULT);
        return new Rules(
                hours(content, fallback, "yearlyHours"),
                hours(content, fallback, "newTeacherHours"),
                MonthDay.parse("--" + value(content, fallback, "censusDay")));
    }

    private static BigDecimal hours(JsonNode content, JsonNode fallback, String field) {
        return new BigDecimal(value(content, fallback, field)).setScale(2, RoundingMode.HALF_UP);
    }

    private static String value(JsonNode content, JsonNode fallback, String field) {
        return content.hasNonNull(field)
                ? content.get(field).asText()
                : fallback.get(field).asText();
    }

    private JsonNode json(String content) {
        try {
            return mapper.readTree(content);
        } catch (JsonProcessingException adoptedAsJson) {
            throw new IllegalStateException(adoptedAsJson);
        }
    }
}
