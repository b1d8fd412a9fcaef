package teacherdev.evaluation.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** What is known of a person, kind by kind: held against itself after an event, it says what the event changed. */
@ApplicationScoped
class KnownState {

    private static final Set<Fact> OF_PERSON = EnumSet.range(Fact.EMPLOYMENT, Fact.LEAVE);

    /** The columns are named like the kinds of facts. */
    private static final String KNOWN = """
            select t.teacher_id, t.employment_kind as employment, t.stage, t.ethics_veto::text as ethics,
                (select string_agg(x::text, ';' order by x::text) from
                    (select school_id, valid_from, valid_to, fte, is_primary from roster_assignment
                     where teacher_id = t.teacher_id) x) as assignment,
                (select string_agg(x::text, ';' order by x::text) from
                    (select level, qualified_on, appointed_on from roster_title where teacher_id = t.teacher_id) x) as title,
                (select string_agg(x::text, ';' order by x::text) from
                    (select kind, level, valid_from, valid_to from roster_honour where teacher_id = t.teacher_id) x) as honour,
                (select string_agg(x::text, ';' order by x::text) from
                    (select school_id, valid_from, valid_to from roster_term
                     where teacher_id = t.teacher_id and role = 'HEAD_TEACHER') x) as head_teacher_term,
                (select string_agg(x::text, ';' order by x::text) from
                    (select school_id, valid_from, valid_to from roster_term
                     where teacher_id = t.teacher_id and role = 'PRINCIPAL') x) as principal_term,
                (select string_agg(x::text, ';' order by x::text) from
                    (select kind, valid_from, valid_to from roster_leave where teacher_id = t.teacher_id) x) as leave
            from roster_teacher t where t.teacher_id = any (?)
            """;

    private final Sql sql;

    KnownState(Sql sql) {
        this.sql = sql;
    }

    private record Person(UUID id, Map<Fact, String> facts) {}

    /** By teacher and kind; who is not known yet is absent. */
    Map<UUID, Map<Fact, String>> of(UUID[] teacherIds) {
        return sql.list(KNOWN, row -> new Person(row.id("teacher_id"), facts(row)), (Object) teacherIds).stream()
                .collect(Collectors.toMap(Person::id, Person::facts));
    }

    /** The kinds of which something else is known now. */
    static Set<Fact> changed(Map<Fact, String> before, Map<Fact, String> now) {
        Set<Fact> changed = EnumSet.noneOf(Fact.class);
        for (Fact fact : OF_PERSON) {
            if (!Objects.equals(before.get(fact), now.get(fact))) {
                changed.add(fact);
            }
        }
        return changed;
    }

    private static Map<Fact, String> facts(Row row) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        OF_PERSON.forEach(fact -> facts.put(fact, row.text(fact.name().toLowerCase(Locale.ROOT))));
        return facts;
    }
}
