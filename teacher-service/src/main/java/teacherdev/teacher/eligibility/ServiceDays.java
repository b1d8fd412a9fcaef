package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.history.Historic;

/**
 * Service that provinces ask for: years of teaching, at this school, in village schools, in weak or village schools, as head
 * teacher. Only documents that ask for one of them cost the statement.
 */
@ApplicationScoped
class ServiceDays {

    /** Days from several spells have no anniversaries: 365 of them make a year. */
    private static final long DAYS_A_YEAR = 365;

    private static final Set<ProfileFact> FACTS = Set.of(
            ProfileFact.VILLAGE_DAYS,
            ProfileFact.VILLAGE_YEARS,
            ProfileFact.WEAK_OR_VILLAGE_DAYS,
            ProfileFact.WEAK_OR_VILLAGE_YEARS,
            ProfileFact.HEAD_TEACHER_DAYS,
            ProfileFact.HEAD_TEACHER_YEARS,
            ProfileFact.TEACHING_SINCE,
            ProfileFact.TEACHING_YEARS,
            ProfileFact.HERE_SINCE,
            ProfileFact.HERE_YEARS);

    /** By what each school was in those days; a day counts once, also with two posts or two classes. */
    private static final Historic DAYS = Historic.of("""
            with point as (select ?::uuid[] as teachers, ?::date as day, ?::timestamptz as known),
            spell as (
                select a.teacher_id, a.is_primary, s.setting = 'VILLAGE' as village, s.weak,
                    greatest(a.valid_from, s.valid_from) as since,
                    least(coalesce(a.valid_to, point.day), coalesce(s.valid_to, point.day), point.day) as until
                from point join assignment a on a.teacher_id = any (point.teachers) and {a} and a.valid_from < point.day
                join school_particulars s on s.school_id = a.school_id and {s} and s.kind in ('SCHOOL', 'TEACHING_POINT')
            ),
            served as (
                select teacher_id, sum(until - since) filter (where is_primary and village) as village,
                    sum(until - since) filter (where is_primary and (village or weak)) as weak_or_village,
                    range_agg(daterange(since, until)) as days
                from spell where until > since group by teacher_id
            ),
            led as (
                select t.teacher_id, range_agg(daterange(t.valid_from, least(coalesce(t.valid_to, point.day), point.day))) as days
                from point join term t on t.teacher_id = any (point.teachers) and {t}
                    and t.role = 'HEAD_TEACHER' and t.valid_from < point.day
                group by t.teacher_id
            ),
            here as (
                select h.teacher_id, range_agg(daterange(a.valid_from, a.valid_to)) as days
                from point join assignment h on h.teacher_id = any (point.teachers) and {h} and h.is_primary
                    and h.valid_from <= point.day and (h.valid_to is null or h.valid_to > point.day)
                join assignment a on a.teacher_id = h.teacher_id and a.school_id = h.school_id and a.is_primary and {a}
                group by h.teacher_id
            )
            select p.id, coalesce(s.village, 0) as village, coalesce(s.weak_or_village, 0) as weak_or_village,
                coalesce((select sum(upper(d) - lower(d)) from unnest(l.days) as d), 0) as head_teacher,
                coalesce((select sum(upper(d) - lower(d)) from unnest(s.days) as d), 0) as taught,
                (select lower(d) from unnest(h.days) as d where d @> point.day) as here_since
            from point cross join lateral unnest(point.teachers) as p (id)
            left join served s on s.teacher_id = p.id
            left join led l on l.teacher_id = p.id
            left join here h on h.teacher_id = p.id
            """);

    private final Sql sql;

    ServiceDays(Sql sql) {
        this.sql = sql;
    }

    /** The facts of each of these teachers, by the names that documents use; nothing where none of them is asked for. */
    Map<UUID, Map<String, Object>> of(Set<ProfileFact> asked, Collection<UUID> teachers, Glance glance) {
        if (Collections.disjoint(asked, FACTS)) {
            return Map.of();
        }
        Map<UUID, Map<String, Object>> facts = new HashMap<>();
        sql.list(
                DAYS.as(glance),
                row -> facts.put(row.id("id"), facts(row, glance.day())),
                teachers.toArray(UUID[]::new),
                glance.day(),
                glance.knownOrNull());
        return facts;
    }

    private static Map<String, Object> facts(Row row, LocalDate day) {
        Map<String, Object> facts = new HashMap<>();
        days(facts, ProfileFact.VILLAGE_DAYS, ProfileFact.VILLAGE_YEARS, row.number("village"));
        days(facts, ProfileFact.WEAK_OR_VILLAGE_DAYS, ProfileFact.WEAK_OR_VILLAGE_YEARS, row.number("weak_or_village"));
        days(facts, ProfileFact.HEAD_TEACHER_DAYS, ProfileFact.HEAD_TEACHER_YEARS, row.number("head_teacher"));
        facts.put(ProfileFact.TEACHING_SINCE.zh(), day.minusDays(row.number("taught")));
        facts.put(ProfileFact.HERE_SINCE.zh(), row.date("here_since"));
        return facts;
    }

    private static void days(Map<String, Object> facts, ProfileFact inDays, ProfileFact inYears, long days) {
        facts.put(inDays.zh(), BigDecimal.valueOf(days));
        facts.put(inYears.zh(), BigDecimal.valueOf(days / DAYS_A_YEAR));
    }
}
