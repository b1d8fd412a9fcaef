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
import teacherdev.training.year.rules.TrainingYear;

/**
 * What a year asks of teachers, as the policy data of kind TRAINING_YEAR say for a region. A fresh installation has the
 * defaults of the Ministry's regulation on continuing education (order no. 7: 360 hours in five years, that is 72 a year,
 * and 120 hours for new teachers), counted at the end of the year.
 */
@ApplicationScoped
class YearPolicy {

    static final String KIND = "TRAINING_YEAR";
    private static final String DEFAULT = """
            {"yearlyHours": "72", "newTeacherHours": "120", "yearStart": "01-01"}
            """;

    private final AdoptedRules rules;
    private final ObjectMapper mapper;

    /**
     * What holds in a region and a year.
     *
     * @param calendar when its years begin
     * @param census the day that decides where a person belongs; by default the last of the year
     */
    record Rules(TrainingYear calendar, BigDecimal yearlyHours, BigDecimal newTeacherHours, LocalDate census) {}

    YearPolicy(AdoptedRules rules, ObjectMapper mapper) {
        this.rules = rules;
        this.mapper = mapper;
    }

    /** The rules of 31 December, which lies in every year of this name, from the nearest node of the region's path. */
    Rules of(List<String> path, int year) {
        JsonNode content =
                json(rules.policy(path, KIND, LocalDate.of(year, 12, 31)).orElse("{}"));
        JsonNode fallback = json(DEFAULT);
        TrainingYear calendar = TrainingYear.beginning(MonthDay.parse("--" + value(content, fallback, "yearStart")));
        return new Rules(
                calendar,
                hours(content, fallback, "yearlyHours"),
                hours(content, fallback, "newTeacherHours"),
                content.hasNonNull("censusDay")
                        ? calendar.dayIn(
                                year,
                                MonthDay.parse("--" + content.get("censusDay").asText()))
                        : calendar.lastDay(year));
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
