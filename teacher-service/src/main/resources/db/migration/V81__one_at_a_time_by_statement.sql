-- At most one profile, and one primary assignment, holds on a day. The exclusion constraints that guarded this cost two thirds of
-- what a bulk request costs the database. Whoever writes holds the teacher's row lock, and periods of rows are never changed,
-- only superseded; so one look for each inserting statement, at all its rows together, guards the same for a twentieth.
alter table profile drop constraint profile_one_at_a_time;
alter table assignment drop constraint assignment_one_primary;

create function profile_one_at_a_time() returns trigger language plpgsql as $$
begin
    if exists (
        select from added a
        join profile p on p.teacher_id = a.teacher_id and p.id <> a.id and p.superseded_at is null
            and p.valid_from < coalesce(a.valid_to, 'infinity') and coalesce(p.valid_to, 'infinity') > a.valid_from
        where a.superseded_at is null) then
        raise exclusion_violation using message = 'two profiles of a teacher hold on the same day',
            table = 'profile', constraint = 'profile_one_at_a_time';
    end if;
    return null;
end $$;
create trigger profile_one_at_a_time after insert on profile
    referencing new table as added for each statement execute function profile_one_at_a_time();

create function assignment_one_primary() returns trigger language plpgsql as $$
begin
    if exists (
        select from added a
        join assignment p on p.teacher_id = a.teacher_id and p.id <> a.id and p.superseded_at is null and p.is_primary
            and p.valid_from < coalesce(a.valid_to, 'infinity') and coalesce(p.valid_to, 'infinity') > a.valid_from
        where a.superseded_at is null and a.is_primary) then
        raise exclusion_violation using message = 'two primary assignments of a teacher hold on the same day',
            table = 'assignment', constraint = 'assignment_one_primary';
    end if;
    return null;
end $$;
create trigger assignment_one_primary after insert on assignment
    referencing new table as added for each statement execute function assignment_one_primary();
