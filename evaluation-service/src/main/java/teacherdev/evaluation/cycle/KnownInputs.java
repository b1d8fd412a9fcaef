package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.Records;
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

    /** What a value is made of, and how it is asked for. */
    private record Known(Fact fact, String query) {}

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            known("employment.kind", Fact.EMPLOYMENT, "select teacher_id, to_jsonb(employment_kind)" + TEACHER),
            known("stage", Fact.STAGE, "select teacher_id, to_jsonb(x.stage)" + TEACHER),
            known("ethics.veto", Fact.ETHICS, "select teacher_id, to_jsonb(ethics_veto)" + TEACHER),
            known(
                    "fte",
                    Fact.ASSIGNMENT,
                    "select asked.teacher_id, to_jsonb(sum(x.fte)) as value from asked join roster_assignment x"
                            + " using (teacher_id), days where true" + HELD + " group by asked.teacher_id"),
            known("title.level", Fact.TITLE, "select teacher_id, to_jsonb(level) as value" + PRESENT_TITLE),
            known(
                    "title.years",
                    Fact.TITLE,
                    "select teacher_id, to_jsonb(extract(year from age(census, appointed_on))::int) as value"
                            + PRESENT_TITLE),
            known(
                    "honours",
                    Fact.HONOUR,
                    "select asked.teacher_id, coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'level', x.level)"
                            + " order by x.valid_from) filter (where x.kind is not null), '[]') as value from asked"
                            + " cross join days left join roster_honour x on x.teacher_id = asked.teacher_id" + HELD
                            + " group by asked.teacher_id"),
            known("head-teacher", Fact.HEAD_TEACHER_TERM, holdsTerm("HEAD_TEACHER")),
            known("principal", Fact.PRINCIPAL_TERM, holdsTerm("PRINCIPAL")),
            known(
                    "head-teacher.months",
                    Fact.HEAD_TEACHER_TERM,
                    """
                    select asked.teacher_id, to_jsonb(coalesce(sum(
                        (extract(year from span) * 12 + extract(month from span))::int), 0)) as value
                    from asked cross join days left join lateral (
                        select age(least(coalesce(x.valid_to, ends), ends), greatest(x.valid_from, starts)) as span
                        from roster_term x where x.teacher_id = asked.teacher_id and x.role = 'HEAD_TEACHER'
                    """ + OVERLAP + ") spans on true group by asked.teacher_id"),
            known("leave.days", Fact.LEAVE, """
                    select asked.teacher_id, to_jsonb(coalesce(sum(
                        least(coalesce(x.valid_to, ends), ends) - greatest(x.valid_from, starts)), 0)) as value
                    from asked cross join days left join roster_leave x on x.teacher_id = asked.teacher_id
                    """ + OVERLAP + " group by asked.teacher_id"),
            known(
                    "training.hours",
                    Fact.HOURS,
                    "select asked.teacher_id, to_jsonb(coalesce(sum(x.activity_hours), 0.00))" + CREDITS),
            known(
                    "training.credits",
                    Fact.HOURS,
                    "select asked.teacher_id, to_jsonb(coalesce(sum(x.amount) filter (where x.unit = 'CREDIT'), 0.00))"
                            + CREDITS),
            known("training.cycle.achieved", Fact.TRAINING_CYCLE, progress("achieved")),
            known("training.cycle.required", Fact.TRAINING_CYCLE, progress("required")),
            known("pairings.mentored", Fact.PAIRING, pairings("mentor_id", "x.status in ('ACTIVE', 'GRADUATED')")),
            known("pairings.graduated", Fact.PAIRING, pairings("mentor_id", "x.status = 'GRADUATED'")),
            known("pairings.learned", Fact.PAIRING, pairings("mentee_id", "x.status in ('ACTIVE', 'GRADUATED')")));

    private final Sql sql;
    private final Records records;
    private final ObjectMapper mapper;

    KnownInputs(Sql sql, Records records, ObjectMapper mapper) {
        this.sql = sql;
        this.records = records;
        this.mapper = mapper;
    }

    private static Map.Entry<String, Known> known(String name, Fact fact, String query) {
        return Map.entry(name, new Known(fact, query));
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
        return KNOWN.keySet();
    }

    @Override
    public Set<Fact> facts(String name) {
        return Set.of(KNOWN.get(name).fact());
    }

    @Override
    public Map<UUID, Object> values(String name, Question question) {
        Map<UUID, UUID> survivors = records.survivors(question.teacherIds());
        Map<UUID, Object> values = new HashMap<>();
        sql.list(
                ASKED + KNOWN.get(name).query(),
                row -> row.text("value") == null ? null : values.put(row.id("teacher_id"), plain(row.text("value"))),
                Arrays.stream(question.teacherIds())
                        .map(id -> survivors.getOrDefault(id, id))
                        .distinct()
                        .toArray(UUID[]::new),
                question.from(),
                question.to(),
                question.on());
        survivors.forEach((absorbed, survivor) -> {
            if (values.containsKey(survivor)) {
                values.put(absorbed, values.get(survivor));
            }
        });
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
