package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Fixes who takes part. A person takes part once, at the primary school of the census day; further schools of that day are
 * noted with their shares. Leaders (those with a principal's term that day) carry a second sheet if the cycle has one.
 * Who was on leave for more than the policy's share of the period, or is no longer in service, is listed and not assessed.
 */
@ApplicationScoped
class Census {

    private static final String PEOPLE = """
            with people as (
                select c.id as cycle_id, t.teacher_id, t.employment_kind, t.stage, t.status, s.school_id, s.code, s.path,
                       a.fte, greatest(a.valid_from, c.starts_on) as from_on,
                       least(coalesce(a.valid_to, c.ends_on), c.ends_on) as to_on, c.starts_on, c.ends_on,
                       ?::date as counted_on, ?::boolean as joined_late,
                       coalesce((select sum(least(coalesce(l.valid_to, c.ends_on), c.ends_on)
                                            - greatest(l.valid_from, c.starts_on))
                                 from roster_leave l where l.teacher_id = t.teacher_id and l.valid_from < c.ends_on
                                   and (l.valid_to is null or l.valid_to > c.starts_on)), 0) as leave_days
                from evaluation_cycle c
                join roster_school s on s.path @> array[c.organisation]
                join roster_assignment a on a.school_id = s.school_id and a.is_primary
                join roster_teacher t on t.teacher_id = a.teacher_id
                where c.id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
                  and (?::uuid is null or t.teacher_id = ?) and not exists (
                      select from roster_teacher r join evaluation_participant e on e.teacher_id = r.teacher_id
                      where r.merged_into = t.teacher_id and e.cycle_id = c.id and e.assessed)
            )
            insert into evaluation_participant (id, cycle_id, teacher_id, sheet, school_id, school_code, path, unit,
                employment_kind, stage, fte, from_on, to_on, leave_days, joined_late, assessed, not_assessed_reason, posts)
            select uuidv7(), cycle_id, p.teacher_id, sheet, p.school_id, code, path, code, employment_kind, stage, p.fte, from_on,
                   to_on, leave_days, joined_late, reason is null, reason,
                   (select coalesce(jsonb_agg(jsonb_build_object('schoolCode', s.code, 'fte', x.fte::text, 'primary',
                        x.is_primary) order by x.is_primary desc, s.code), '[]')
                    from roster_assignment x join roster_school s on s.school_id = x.school_id
                    where x.teacher_id = p.teacher_id and x.valid_from <= counted_on
                      and (x.valid_to is null or x.valid_to > counted_on))
            from people p
            cross join lateral (select case when status in ('LEFT', 'RETIRED') then 'NOT_IN_SERVICE'
                when leave_days > (ends_on - starts_on) * ?::numeric then 'LONG_LEAVE' end as reason) judged
            cross join lateral (select 'TEACHING' as sheet
                union all
                select 'MANAGEMENT' where ?::boolean and exists (
                    select 1 from roster_term r where r.teacher_id = p.teacher_id and r.role = 'PRINCIPAL'
                      and r.valid_from <= counted_on and (r.valid_to is null or r.valid_to > counted_on))) sheets
            on conflict on constraint evaluation_participant_unique do nothing
            """;
    private static final String UNITS = """
            insert into evaluation_unit (cycle_id, code) select distinct cycle_id, unit from evaluation_participant
            where cycle_id = ? on conflict do nothing
            """;

    private final Sql sql;

    Census(Sql sql) {
        this.sql = sql;
    }

    /** Takes in everybody of the census day; answers how many sheets there are. */
    int take(Cycle cycle, AssessmentPolicy policy) {
        return take(cycle, policy, cycle.censusOn(), null);
    }

    /** Takes in one person who came after the census day; 0 if she works nowhere in the organisation on the day. */
    int takeLate(Cycle cycle, AssessmentPolicy policy, LocalDate day, UUID teacherId) {
        return take(cycle, policy, day, teacherId);
    }

    private int take(Cycle cycle, AssessmentPolicy policy, LocalDate day, UUID teacherId) {
        int sheets = sql.update(
                PEOPLE,
                day,
                teacherId != null,
                cycle.id(),
                day,
                day,
                teacherId,
                teacherId,
                policy.leaveShareMax(),
                cycle.management() != null);
        sql.update(UNITS, cycle.id());
        return sheets;
    }
}
