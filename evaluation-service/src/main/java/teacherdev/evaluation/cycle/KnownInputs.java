package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** Values that the roster and the training projection know; each is one statement over all people that are asked for. */
@ApplicationScoped
class KnownInputs implements InputSource {

    private static final String ASKED = """
            with asked as (select unnest(?::uuid[]) as teacher_id),
                 days as (select ?::date as starts, ?::date as ends, ?::date as census)
            """;
    private static final String HELD = " and x.valid_from <= census and (x.valid_to is null or x.valid_to > census)";
    private static final String OVERLAP = " and x.valid_from < ends and (x.valid_to is null or x.valid_to > starts)";
    private static final String TEACHER = " as value from asked join roster_teacher x using (teacher_id)";
    private static final String PRESENT_TITLE = """
             from (select distinct on (teacher_id) teacher_id, level, appointed_on, census
                   from asked join roster_title x using (teacher_id), days
                   where appointed_on <= census order by teacher_id, appointed_on desc) held
            """;
    private static final String CREDITS = """
             as value from asked left join (
                 select c.teacher_id, c.activity_hours, c.amount, c.unit from training_credit c, days
                 where c.teacher_id = any (select teacher_id from asked)
                   and coalesce(c.activity_date, make_date(c.year, 1, 1)) >= starts
                   and coalesce(c.activity_date, make_date(c.year, 1, 1)) < ends) x using (teacher_id)
            group by asked.teacher_id
            """;

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("employment.kind", "select teacher_id, to_jsonb(employment_kind)" + TEACHER),
            Map.entry("stage", "select teacher_id, to_jsonb(x.stage)" + TEACHER),
            Map.entry("ethics.veto", "select teacher_id, to_jsonb(ethics_veto)" + TEACHER),
            Map.entry(
                    "fte",
                    "select asked.teacher_id, to_jsonb(sum(x.fte)) as value from asked join roster_assignment x"
                            + " using (teacher_id), days where true" + HELD + " group by asked.teacher_id"),
            Map.entry("title.level", "select teacher_id, to_jsonb(level) as value" + PRESENT_TITLE),
            Map.entry(
                    "title.years",
                    "select teacher_id, to_jsonb(extract(year from age(census, appointed_on))::int) as value"
                            + PRESENT_TITLE),
            Map.entry(
                    "honours",
                    "select asked.teacher_id, coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'level', x.level)"
                            + " order by x.valid_from) filter (where x.kind is not null), '[]') as value from asked"
                            + " cross join days left join roster_honour x on x.teacher_id = asked.teacher_id" + HELD
                            + " group by asked.teacher_id"),
            Map.entry("head-teacher", holdsTerm("HEAD_TEACHER")),
            Map.entry("principal", holdsTerm("PRINCIPAL")),
            Map.entry("head-teacher.months", """
                    select asked.teacher_id, to_jsonb(coalesce(sum(
                        (extract(year from span) * 12 + extract(month from span))::int), 0)) as value
                    from asked cross join days left join lateral (
                        select age(least(coalesce(x.valid_to, ends), ends), greatest(x.valid_from, starts)) as span
                        from roster_term x where x.teacher_id = asked.teacher_id and x.role = 'HEAD_TEACHER'
                    """ + OVERLAP + ") spans on true group by asked.teacher_id"),
            Map.entry("leave.days", """
                    select asked.teacher_id, to_jsonb(coalesce(sum(
                        least(coalesce(x.valid_to, ends), ends) - greatest(x.valid_from, starts)), 0)) as value
                    from asked cross join days left join roster_leave x on x.teacher_id = asked.teacher_id
                    """ + OVERLAP + " group by asked.teacher_id"),
            Map.entry(
                    "training.hours",
                    "select asked.teacher_id, to_jsonb(coalesce(sum(x.activity_hours), 0.00))" + CREDITS),
            Map.entry(
                    "training.credits",
                    "select asked.teacher_id, to_jsonb(coalesce(sum(x.amount) filter (where x.unit = 'CREDIT'), 0.00))"
                            + CREDITS),
            Map.entry("training.cycle.achieved", progress("achieved")),
            Map.entry("training.cycle.required", progress("required")),
            Map.entry("pairings.mentored", pairings("mentor_id", "x.status in ('ACTIVE', 'GRADUATED')")),
            Map.entry("pairings.graduated", pairings("mentor_id", "x.status = 'GRADUATED'")),
            Map.entry("pairings.learned", pairings("mentee_id", "x.status in ('ACTIVE', 'GRADUATED')")));

    private final Sql sql;
    private final ObjectMapper mapper;

    KnownInputs(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    private static String holdsTerm(String role) {
        return "select teacher_id, to_jsonb(exists (select 1 from roster_term x where x.teacher_id = asked.teacher_id"
                + " and x.role = '" + role + "'" + HELD + ")) as value from asked, days";
    }

    private static String progress(String column) {
        return "select distinct on (teacher_id) teacher_id, to_jsonb(x." + column + ") as value from asked"
                + " join training_cycle_progress x using (teacher_id) order by teacher_id, x.cycle desc, x.unit";
    }

    private static String pairings(String person, String condition) {
        return "select asked.teacher_id, to_jsonb(count(x.pairing_id)) as value from asked cross join days"
                + " left join training_pairing x on x." + person + " = asked.teacher_id and " + condition + OVERLAP
                + " group by asked.teacher_id";
    }

    @Override
    public Set<String> names() {
        return QUERIES.keySet();
    }

    @Override
    public Map<UUID, Object> values(String name, Question question) {
        Map<UUID, Object> values = new HashMap<>();
        sql.list(
                ASKED + QUERIES.get(name),
                row -> row.text("value") == null ? null : values.put(row.id("teacher_id"), plain(row.text("value"))),
                question.teacherIds(),
                question.from(),
                question.to(),
                question.on());
        return values;
    }

    private Object plain(String json) {
        try {
            return mapper.readValue(json, Object.class);
        } catch (JsonProcessingException fromTheDatabase) {
            throw new IllegalStateException(fromTheDatabase);
        }
    }
}
