package teacherdev.training.reattribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.sql.Sql;

/** Which years a county has reported and keeps as they are: policy data of kind TRAINING_YEAR, field {@code frozenOn}. */
@ApplicationScoped
class FrozenYears {

    private static final String KIND = "TRAINING_YEAR";

    /** A year is frozen on this day of the year after it; an assumption, since no regulation names a day. */
    private static final String DEFAULT = "03-31";

    private static final String PATH = """
            select s.path from roster_assignment a join roster_school s on s.school_id = a.school_id
            where a.teacher_id = ? and a.is_primary order by a.valid_from desc limit 1
            """;

    private final Sql sql;
    private final AdoptedRules rules;
    private final ObjectMapper mapper;
    private final Clock clock;

    FrozenYears(Sql sql, AdoptedRules rules, ObjectMapper mapper, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The first year of a teacher's hours that may still change. */
    int firstOpenYear(UUID teacherId) {
        LocalDate today = LocalDate.now(clock);
        List<String> path = sql.first(PATH, row -> row.texts("path"), teacherId).orElse(List.of());
        MonthDay frozenOn = MonthDay.parse("--" + frozenOn(path, today));
        return MonthDay.from(today).isBefore(frozenOn) ? today.getYear() - 1 : today.getYear();
    }

    private String frozenOn(List<String> path, LocalDate day) {
        try {
            return mapper.readTree(rules.policy(path, KIND, day).orElse("{}"))
                    .path("frozenOn")
                    .asText(DEFAULT);
        } catch (JsonProcessingException adoptedAsJson) {
            throw new IllegalStateException(adoptedAsJson);
        }
    }
}
