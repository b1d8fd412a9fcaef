package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Days of service that provinces ask for: in village schools, in weak or village schools, as head teacher. Only documents
 * that ask for one of them cost the statement.
 */
@ApplicationScoped
class ServiceDays {

    private static final String VILLAGE = "乡村任教天数";
    private static final String WEAK_OR_VILLAGE = "薄弱或乡村任教天数";
    private static final String HEAD_TEACHER = "班主任天数";
    private static final Set<String> NAMES = Set.of(VILLAGE, WEAK_OR_VILLAGE, HEAD_TEACHER);

    /** By what each school was in those days; a day counts once, also with two classes. */
    private static final String DAYS = """
            with point as (select ?::uuid[] as teachers, ?::date as day),
            spell as (
                select a.teacher_id, s.setting = 'VILLAGE' as village, s.weak,
                    greatest(a.valid_from, s.valid_from) as since,
                    least(coalesce(a.valid_to, point.day), coalesce(s.valid_to, point.day), point.day) as until
                from point join assignment a on a.teacher_id = any (point.teachers) and a.superseded_at is null
                    and a.is_primary and a.valid_from < point.day
                join school_particulars s on s.school_id = a.school_id and s.superseded_at is null
                    and s.kind in ('SCHOOL', 'TEACHING_POINT')
            ),
            served as (
                select teacher_id, sum(until - since) filter (where village) as village,
                    sum(until - since) filter (where village or weak) as weak_or_village
                from spell where until > since group by teacher_id
            ),
            led as (
                select t.teacher_id, range_agg(daterange(t.valid_from, least(coalesce(t.valid_to, point.day), point.day))) as days
                from point join term t on t.teacher_id = any (point.teachers) and t.superseded_at is null
                    and t.role = 'HEAD_TEACHER' and t.valid_from < point.day
                group by t.teacher_id
            )
            select p.id, coalesce(s.village, 0) as village, coalesce(s.weak_or_village, 0) as weak_or_village,
                coalesce((select sum(upper(d) - lower(d)) from unnest(l.days) as d), 0) as head_teacher
            from point cross join lateral unnest(point.teachers) as p (id)
            left join served s on s.teacher_id = p.id
            left join led l on l.teacher_id = p.id
            """;

    private final Sql sql;

    ServiceDays(Sql sql) {
        this.sql = sql;
    }

    /** The facts of each of these teachers on a day, by the names that documents use; nothing where a document asks for none. */
    Map<UUID, Map<String, Object>> of(Program program, Collection<UUID> teachers, LocalDate day) {
        if (Collections.disjoint(program.scheme().inputs().keySet(), NAMES)) {
            return Map.of();
        }
        Map<UUID, Map<String, Object>> facts = new HashMap<>();
        sql.list(
                DAYS,
                row -> facts.put(
                        row.id("id"),
                        Map.of(
                                VILLAGE,
                                row.decimal("village"),
                                WEAK_OR_VILLAGE,
                                row.decimal("weak_or_village"),
                                HEAD_TEACHER,
                                row.decimal("head_teacher"))),
                teachers.toArray(UUID[]::new),
                day);
        return facts;
    }
}
