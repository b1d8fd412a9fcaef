package teacherdev.training.reattribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedPolicies;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.year.rules.Freezing;
import teacherdev.training.year.rules.TrainingYear;

/** Which years, of the calendar or of school, a county has reported and keeps as they are: policy data of kind TRAINING_YEAR. */
@ApplicationScoped
class FrozenYears {

    private static final String KIND = "TRAINING_YEAR";

    /** A year is frozen on this day of the year after it; an assumption, since no regulation names a day. */
    private static final String FROZEN_ON = "03-31";

    private static final String YEAR_START = "01-01";

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

    /** The first day of a teacher's hours that may still change. */
    LocalDate firstOpenDay(UUID teacherId) {
        LocalDate today = LocalDate.now(clock);
        List<String> path = sql.first(PATH, row -> row.texts("path"), teacherId).orElse(List.of());
        AdoptedPolicies policies = rules.policies(path, KIND);
        MonthDay frozenOn = day(policies, today, "frozenOn", FROZEN_ON);
        return new Freezing(frozenOn, year -> calendar(policies, year)).firstOpenDay(today);
    }

    /** Calendar or school years, as the figures of the same year have them: by what holds on 31 December. */
    private TrainingYear calendar(AdoptedPolicies policies, int year) {
        return TrainingYear.beginning(day(policies, LocalDate.of(year, 12, 31), "yearStart", YEAR_START));
    }

    private MonthDay day(AdoptedPolicies policies, LocalDate on, String field, String otherwise) {
        try {
            return MonthDay.parse("--"
                    + mapper.readTree(policies.on(on).orElse("{}")).path(field).asText(otherwise));
        } catch (JsonProcessingException adoptedAsJson) {
            throw new IllegalStateException(adoptedAsJson);
        }
    }
}
