-- The statements of POST /teachers/{id}/credits; see Roster, Idempotency, Ledger, Rollups, Outbox and Audit.
select stood.school_id, school.code, school.path && '{CN}' as reaches_then,
       (select bool_or(s.path && '{CN}') from roster_assignment a join roster_school s on s.school_id = a.school_id
        where a.teacher_id = t.teacher_id and (a.valid_to is null or a.valid_to > current_date))
from roster_teacher t
left join roster_assignment stood on stood.teacher_id = t.teacher_id and stood.is_primary
    and stood.valid_from <= '2026-03-14' and (stood.valid_to is null or stood.valid_to > '2026-03-14')
left join roster_school school on school.school_id = stood.school_id
where t.teacher_id = :teacher::uuid;
begin;
select gen_random_uuid() as entry, gen_random_uuid() as key \gset
select pg_try_advisory_xact_lock(hashtextextended(:key, 0)), known.fingerprint, known.reference
from (select 1) as always left join idempotency_key known on known.client = 'bench' and known.key = :key;
insert into credit_account (teacher_id, version) values (:teacher::uuid, 1)
on conflict (teacher_id) do update set version = credit_account.version + 1 returning version;
select s.school_id, s.path, p.effective_from, p.content
from roster_school s join adopted_policy p on p.kind = 'CREDIT_RULE' and p.scope = any (s.path)
where s.school_id = any (array['00000000-0000-0000-0000-000000000001'::uuid])
order by s.school_id, array_position(s.path, p.scope) desc, p.effective_from desc, p.version desc;
insert into credit_source (source_system, teacher_id, external_id, entry_id, year)
values ('API', :teacher::uuid, :key, :entry::uuid, 2026);
insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, activity, course_level, form, activity_date,
    activity_hours, amount, unit, source_system, external_id, recorded_at, recorded_by)
values (:entry::uuid, 2026, :teacher::uuid, gen_random_uuid(), '5117020001', 'GRANT', 'Reading-lesson workshop', 'COUNTY',
    'FACE_TO_FACE', '2026-03-14', 1.25, 1.25, 'HOUR', 'API', :key, now(), 'bench');
insert into rollup_movement (school_id, activity_date, course_level, form, category, hours, activities)
values (gen_random_uuid(), '2026-03-14', 'COUNTY', 'FACE_TO_FACE', '', 1.25, 1);
insert into person_cell as p (teacher_id, year, month, course_level, form, category, hours, activities)
values (:teacher::uuid, 2026, 3, 'COUNTY', 'FACE_TO_FACE', '', 1.25, 1)
on conflict (teacher_id, year, month, course_level, form, category) do update
set hours = p.hours + excluded.hours, activities = p.activities + excluded.activities;
insert into person_year as p (teacher_id, year, hours, activities) values (:teacher::uuid, 2026, 1.25, 1)
on conflict (teacher_id, year) do update
set hours = p.hours + excluded.hours, activities = p.activities + excluded.activities;
insert into outbox (event_id, topic, event_key, type, subject, aggregate_version, occurred_at, data)
values (gen_random_uuid(), 'teacherdev.training.v1', :teacher, 'teacherdev.bench.v1', :teacher, 1, now(), '{}');
insert into audit_entry (id, occurred_at, actor, action, subject_type, subject_id)
values (gen_random_uuid(), now(), 'bench', 'CREDIT_GRANTED', 'TEACHER', :teacher);
insert into idempotency_key (client, key, fingerprint, reference, created_at)
values ('bench', :key, '\x00', :entry::uuid, now());
commit;
