package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.mentorship.rules.PairingKind;
import teacherdev.training.mentorship.rules.Person;

/** What the roster tells the rules of teachers on a day. */
@ApplicationScoped
public class People {

    /** So many teachers a suggestion looks at; a province is done county by county. */
    public static final int PEOPLE_MAX = 20_000;

    private static final String FACTS = """
            select t.teacher_id, t.name, t.status = 'ACTIVE' as active, t.stage, t.subjects, t.ethics_veto, s.path,
                   (select held ->> 'level' from jsonb_array_elements(t.titles) as held
                    where coalesce(held ->> 'appointedOn', held ->> 'qualifiedOn', '') <= asked.day::text
                    order by coalesce(held ->> 'appointedOn', held ->> 'qualifiedOn', '') desc limit 1) as title,
                   array(select distinct held ->> 'level' from jsonb_array_elements(t.honours) as held
                         where held ->> 'from' <= asked.day::text
                           and (held ->> 'to' is null or held ->> 'to' > asked.day::text)) as honour_levels,
                   exists (select from jsonb_array_elements(t.terms) as served
                           where served ->> 'role' = 'HEAD_TEACHER' and served ->> 'from' <= asked.day::text) as head_teacher,
                   (select min(a.valid_from) from roster_assignment a where a.teacher_id = t.teacher_id) as career_from,
            """;
    private static final String LOAD = """
                   (select count(distinct p.mentee_id) from pairing p
                    where p.mentor_id = t.teacher_id and (p.valid_to is null or p.valid_to > asked.day)) as mentees,
                   exists (select from pairing p where p.mentee_id = t.teacher_id and p.kind = asked.kind
                           and (p.valid_to is null or p.valid_to > asked.day)) as paired
            from (select ?::date as day, ?::text as kind) as asked
            cross join roster_teacher t
            left join roster_assignment stood on stood.teacher_id = t.teacher_id and stood.is_primary
                and stood.valid_from <= asked.day and (stood.valid_to is null or stood.valid_to > asked.day)
            left join roster_school s on s.school_id = stood.school_id
            """;
    private static final String NAMED = FACTS + LOAD + "where t.teacher_id = any (?) order by t.teacher_id";
    private static final String WITHIN = FACTS + LOAD + """
            where s.path && ? and s.path && ? and t.status = 'ACTIVE' order by t.teacher_id limit ?
            """;

    private final Sql sql;

    People(Sql sql) {
        this.sql = sql;
    }

    /**
     * A teacher with her pairings as they stand.
     *
     * @param mentees how many she has from the day on
     * @param paired whether she has a mentor of the kind from the day on
     */
    public record Facts(Person person, String name, int mentees, boolean paired) {

        static Facts of(Row row) {
            Person person = new Person(
                    row.id("teacher_id"),
                    row.flag("active"),
                    row.text("stage"),
                    Set.copyOf(row.texts("subjects")),
                    row.text("title"),
                    Set.copyOf(row.texts("honour_levels")),
                    row.flag("ethics_veto"),
                    row.date("career_from"),
                    row.flag("head_teacher"),
                    row.texts("path"));
            return new Facts(person, row.text("name"), row.integer("mentees"), row.flag("paired"));
        }
    }

    /** Named teachers, wherever they work, in the order of their ids. */
    public List<Facts> named(Collection<UUID> teachers, PairingKind kind, LocalDate day) {
        return sql.list(NAMED, Facts::of, day, kind, teachers.toArray(UUID[]::new));
    }

    /** Everybody who teaches in or below some nodes, as far as the caller's scopes reach, in the order of their ids. */
    public List<Facts> within(String[] scopes, List<String> nodes, PairingKind kind, LocalDate day) {
        return sql.list(WITHIN, Facts::of, day, kind, nodes.toArray(String[]::new), scopes, PEOPLE_MAX + 1);
    }
}
