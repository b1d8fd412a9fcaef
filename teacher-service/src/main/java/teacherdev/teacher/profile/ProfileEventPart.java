package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.EventPart;

/**
 * Name, status and particulars of a teacher as the other services learn them; no identity number, and of the birth date only
 * the year, for figures by age.
 */
@ApplicationScoped
class ProfileEventPart implements EventPart {

    /** Each teacher's profile of today; of the first day when it lies ahead, of the last when all is past. */
    private static final String STATES = """
            select distinct on (t.id) t.id, t.status, t.erased, t.source_system, t.external_id, p.name, p.gender, p.stage, p.subjects, p.employment_kind,
                extract(year from p.birth_date)::int as birth_year
            from teacher t join profile p on p.teacher_id = t.id and p.superseded_at is null
            where t.id = any (?)
            order by t.id, (p.valid_from <= ?) desc, case when p.valid_from <= ? then p.valid_from end desc, p.valid_from
            """;

    private final Sql sql;
    private final Clock clock;

    private record State(UUID id, Map<String, Object> fields) {}

    ProfileEventPart(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> none() {
        return Map.of();
    }

    @Override
    public Map<UUID, Map<String, Object>> of(UUID[] teacherIds) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Map<String, Object>> states = new HashMap<>();
        sql.list(STATES, ProfileEventPart::state, teacherIds, today, today)
                .forEach(state -> states.put(state.id(), state.fields()));
        return states;
    }

    private static State state(Row row) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "name", row.text("name"),
                "status", row.text("status"),
                "sourceSystem", row.text("source_system"),
                "externalId", row.text("external_id"),
                "gender", row.text("gender"),
                "stage", row.text("stage"),
                "subjects", row.texts("subjects"),
                "employmentKind", row.text("employment_kind")));
        fields.put("birthYear", row.integerOrNull("birth_year"));
        fields.put("erased", row.flag("erased"));
        return new State(row.id("id"), fields);
    }
}
