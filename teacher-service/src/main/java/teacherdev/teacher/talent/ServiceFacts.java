package teacherdev.teacher.talent;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.observation.CountingObservations;
import teacherdev.teacher.termgoal.GoalFacts;

/** What the career and the membership say of a member's service, under the names by which schemes ask for it. */
@ApplicationScoped
class ServiceFacts {

    /** Days at schools count from the posts there, by what each school was; those before the entry into the pool do not. */
    private static final String FACTS = """
            with point as (select ?::date as day, ?::date as entered),
            spell as (
                select s.weak, greatest(a.valid_from, s.valid_from, point.entered) as since,
                    least(coalesce(a.valid_to, point.day), coalesce(s.valid_to, point.day), point.day) as until
                from point join assignment a on a.teacher_id = ? and a.superseded_at is null and a.valid_from < point.day
                join school_particulars s on s.school_id = a.school_id and s.superseded_at is null and s.kind = 'SCHOOL'
            ),
            office as (
                select t.school_id, t.valid_from, t.valid_to from point
                join term t on t.teacher_id = ? and t.superseded_at is null and t.role = 'PRINCIPAL' and t.valid_from <= point.day
            )
            select coalesce((select sum(until - since) from spell where until > since), 0) as days,
                   coalesce((select sum(until - since) from spell where until > since and weak), 0) as weak_days,
                   coalesce((select sum(until - greatest(since, (point.day - interval '5 years')::date)) from spell
                             where until > greatest(since, (point.day - interval '5 years')::date)), 0) as recent_days,
                   (select min(o.valid_from) from office o where o.school_id = (
                        select p.school_id from office p where p.valid_to is null or p.valid_to > point.day
                        order by p.valid_from desc limit 1)) as principal_here_since,
                   (select extract(year from age(point.day, min(o.valid_from))) from office o) as principal_years
            from point
            """;

    private static final String GRADE = """
            select grade, granted_on from talent_pool_grade
            where member_id = ? and granted_on <= ? order by granted_on desc, id desc limit 1
            """;

    private final Sql sql;
    private final CountingObservations observations;
    private final GoalFacts goals;

    private record Grade(String name, LocalDate since) {}

    ServiceFacts(Sql sql, CountingObservations observations, GoalFacts goals) {
        this.sql = sql;
        this.observations = observations;
        this.goals = goals;
    }

    Map<String, Object> of(MemberView member, LocalDate day) {
        UUID teacher = member.teacherId();
        Map<String, Object> facts =
                new HashMap<>(sql.first(FACTS, ServiceFacts::service, day, member.enteredOn(), teacher, teacher)
                        .orElseThrow());
        Grade grade = sql.first(GRADE, row -> new Grade(row.text("grade"), row.date("granted_on")), member.id(), day)
                .orElseGet(() -> new Grade(member.grade(), member.grade() == null ? null : member.enteredOn()));
        if (member.pool() == Pool.PRINCIPAL) {
            facts.putAll(observations.facts(teacher, day));
            facts.putAll(goals.of(teacher, day));
        }
        facts.put("入库日期", member.enteredOn().toString());
        facts.put("现职级", grade.name());
        facts.put("现职级日期", grade.since() == null ? null : grade.since().toString());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private static Map<String, Object> service(Row row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("到校任教天数", row.decimal("days"));
        facts.put("薄弱校任教天数", row.decimal("weak_days"));
        facts.put("近五年到校任教天数", row.decimal("recent_days"));
        LocalDate since = row.date("principal_here_since");
        facts.put("本校任校长起", since == null ? null : since.toString());
        facts.put("任校长年限", Objects.requireNonNullElse(row.decimal("principal_years"), BigDecimal.ZERO));
        return facts;
    }
}
