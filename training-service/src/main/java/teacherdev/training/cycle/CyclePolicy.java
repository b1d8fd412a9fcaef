package teacherdev.training.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.adopted.AdoptedPolicies;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.adopted.AdoptedRules.Said;
import teacherdev.training.cycle.rules.LateJoiners;
import teacherdev.training.cycle.rules.Office;
import teacherdev.training.cycle.rules.Suspension;
import teacherdev.training.year.rules.TrainingYear;

/** When cycles begin and which document decides, as policy data of kind TRAINING_CYCLE say for a school. */
@ApplicationScoped
class CyclePolicy {

    private static final String KIND = "TRAINING_CYCLE";
    private static final String SCHEME_KIND = "CREDIT";

    /**
     * Cycles of the years 2021 to 2025, 2026 to 2030 ...; no floor of a single year; a year on probation; nothing extra for
     * offices; all of a cycle of those who joined while it ran, since the order names no other number. That a leave of thirty days and more suspends what is asked for is this system's assumption.
     */
    private static final String DEFAULT = """
            {"firstYear": "2021", "years": "5", "yearlyFloor": "0", "newTeacherMonths": "12",
             "principalExtra": "0", "headTeacherExtra": "0", "suspendingLeaveDays": "30",
             "suspendingLeaves": ["SICK", "PERSONAL", "MATERNITY", "OTHER"], "yearStart": "01-01",
             "lateJoiners": "FULL",
             "scheme": "national-training-cycle", "required": "须满学时", "achieved": "总学时",
             "names": {"年度学时": "years", "年度": "year", "学时": "hours", "天数": "days", "停训天数": "suspendedDays",
                       "周期天数": "days", "新教师": "newTeacher", "校长": "principal", "班主任": "headTeacher",
                       "年度最低": "yearlyFloor", "校长另加": "principalExtra", "班主任另加": "headTeacherExtra"}}
            """;

    private final AdoptedRules rules;
    private final JsonNode fallback;
    private final ObjectMapper mapper;

    /**
     * What holds for a school.
     *
     * @param year when the years of its cycles begin
     * @param yearlyFloor hours that each year must have, as a decimal
     * @param newTeacherMonths how long the first period of a new teacher lasts
     * @param extras hours that an office asks for beyond the cycle's, as decimals by its role
     * @param suspension which leaves suspend what is asked for
     * @param lateJoiners what a cycle asks of those whose work began while it ran
     * @param names the value that is known here, by the document's name for it
     * @param required the step of the document that says how much is asked for
     * @param achieved the step that says how much counts
     */
    record Rules(
            TrainingYear year,
            int firstYear,
            int years,
            String yearlyFloor,
            int newTeacherMonths,
            Map<Office, String> extras,
            Suspension suspension,
            LateJoiners lateJoiners,
            Map<String, String> names,
            String scheme,
            String required,
            String achieved) {

        Rules {
            extras = Map.copyOf(extras);
            names = Map.copyOf(names);
        }

        /** The last day of the first period of a teacher whose work began on a day. */
        LocalDate newTeacherDue(LocalDate careerFrom) {
            return careerFrom.plusMonths(newTeacherMonths).minusDays(1);
        }
    }

    CyclePolicy(AdoptedRules rules, ObjectMapper mapper) {
        this.rules = rules;
        this.mapper = mapper;
        this.fallback = json(DEFAULT);
    }

    /** All that the nodes of a path have ever said of cycles, and the documents that they have adopted. */
    Said along(List<String> path) {
        return rules.said(path, KIND, SCHEME_KIND);
    }

    Rules on(AdoptedPolicies policies, LocalDate day) {
        JsonNode content = json(policies.on(day).orElse("{}"));
        return new Rules(
                TrainingYear.beginning(MonthDay.parse("--" + value(content, "yearStart"))),
                Integer.parseInt(value(content, "firstYear")),
                Integer.parseInt(value(content, "years")),
                value(content, "yearlyFloor"),
                Integer.parseInt(value(content, "newTeacherMonths")),
                Map.of(
                        Office.PRINCIPAL, value(content, "principalExtra"),
                        Office.HEAD_TEACHER, value(content, "headTeacherExtra")),
                new Suspension(
                        texts(content, "suspendingLeaves"), Integer.parseInt(value(content, "suspendingLeaveDays"))),
                lateJoiners(value(content, "lateJoiners")),
                names(content),
                value(content, "scheme"),
                value(content, "required"),
                value(content, "achieved"));
    }

    private static LateJoiners lateJoiners(String word) {
        return Arrays.stream(LateJoiners.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(CycleRules::unreadable);
    }

    private String value(JsonNode content, String field) {
        return node(content, field).asText();
    }

    private Set<String> texts(JsonNode content, String field) {
        return node(content, field).valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    /** The document's names that need not be told, and those that the policy tells. */
    private Map<String, String> names(JsonNode content) {
        Map<String, String> names = new HashMap<>();
        for (JsonNode told : List.of(fallback.path("names"), content.path("names"))) {
            told.properties()
                    .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
        }
        return names;
    }

    private JsonNode node(JsonNode content, String field) {
        return (content.hasNonNull(field) ? content : fallback).get(field);
    }

    private JsonNode json(String content) {
        try {
            return mapper.readTree(content);
        } catch (JsonProcessingException adoptedAsJson) {
            throw new IllegalStateException(adoptedAsJson);
        }
    }
}
