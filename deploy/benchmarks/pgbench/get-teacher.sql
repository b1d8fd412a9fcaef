-- The statement of GET /teachers/{id}; see TeacherQueries.
with point as (select current_date as day, now() as known)
select t.id, t.version, t.source_system, t.external_id, t.identity_number, t.status,
       p.name, p.gender, p.birth_date, p.subjects, p.stage, p.employment_kind,
       a.id as assignment_id, a.school_id, s.code as school_code, a.valid_from, a.valid_to, a.fte, a.is_primary
from point
join profile p on p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
    and p.recorded_at <= point.known and (p.superseded_at is null or p.superseded_at > point.known)
join teacher t on t.id = p.teacher_id
left join assignment a on a.teacher_id = t.id and a.is_primary
    and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
    and a.recorded_at <= point.known and (a.superseded_at is null or a.superseded_at > point.known)
left join school s on s.id = a.school_id
where t.id = :teacher::uuid and (t.id = null or (
    select bool_or(vs.path && '{CN}') from assignment v join school vs on vs.id = v.school_id
    where v.teacher_id = t.id and v.superseded_at is null and (v.valid_to is null or v.valid_to > current_date)));
