-- At most one profile, and one primary assignment, holds on a day. The exclusion constraints that guarded this cost two thirds of
-- what a bulk request costs the database. Whoever writes holds the teacher's row lock, and periods of rows are never changed,
-- only superseded; so one look for each inserting statement guards the same. It goes row by row through the index of the
-- teacher, by `lateral` with a limit and without sequential scans: no other plan may be chosen, whatever the planner believed
-- when the table was young.
alter table profile drop constraint profile_one_at_a_time;
alter table assignment drop constraint assignment_one_primary;

create function profile_one_at_a_time() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if exists (
        select from added a cross join lateral (
            select p.id from profile p
            where p.teacher_id = a.teacher_id and p.id <> a.id and p.superseded_at is null
              and p.valid_from < coalesce(a.valid_to, 'infinity') and coalesce(p.valid_to, 'infinity') > a.valid_from
            limit 1) as clash
        where a.superseded_at is null) then
        raise exclusion_violation using message = 'two profiles of a teacher hold on the same day',
            table = 'profile', constraint = 'profile_one_at_a_time';
    end if;
    return null;
end $$;
create trigger profile_one_at_a_time after insert on profile
    referencing new table as added for each statement execute function profile_one_at_a_time();

create function assignment_one_primary() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if exists (
        select from added a cross join lateral (
            select p.id from assignment p
            where p.teacher_id = a.teacher_id and p.id <> a.id and p.superseded_at is null and p.is_primary
              and p.valid_from < coalesce(a.valid_to, 'infinity') and coalesce(p.valid_to, 'infinity') > a.valid_from
            limit 1) as clash
        where a.superseded_at is null and a.is_primary) then
        raise exclusion_violation using message = 'two primary assignments of a teacher hold on the same day',
            table = 'assignment', constraint = 'assignment_one_primary';
    end if;
    return null;
end $$;
create trigger assignment_one_primary after insert on assignment
    referencing new table as added for each statement execute function assignment_one_primary();
