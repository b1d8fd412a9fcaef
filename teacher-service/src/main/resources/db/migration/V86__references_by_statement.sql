-- The histories that a bulk request writes refer to teachers and schools. Foreign keys looked each row up by a query of its
-- own, locked the teacher again who is locked already, and kept the plan that was right when the tables were young: a county's
-- first load read the whole table of teachers for each row. Teachers and schools never go away and keep their ids, which a
-- trigger guards now; so who is found once stays, and one look for each inserting statement guards the same as a foreign key.
create function row_stays() returns trigger language plpgsql as $$
begin
    raise foreign_key_violation using message = format('rows of %s are never deleted and keep their id', tg_table_name),
        table = tg_table_name, constraint = tg_name;
end $$;
create trigger teacher_stays before delete or truncate or update of id on teacher
    for each statement execute function row_stays();
create trigger school_stays before delete or truncate or update of id on school
    for each statement execute function row_stays();

create function reference_stays() returns trigger language plpgsql as $$
begin
    raise foreign_key_violation using message = format('rows of %s never go to another teacher or school', tg_table_name),
        table = tg_table_name, constraint = tg_name;
end $$;

-- By `lateral` with a limit and without sequential scans, as in V81: no plan may depend on how young the table was.
create function teacher_is_known() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if exists (
        select from added a left join lateral (select t.id from teacher t where t.id = a.teacher_id limit 1) as known on true
        where known.id is null) then
        raise foreign_key_violation using message = 'a row is about a teacher who is not known',
            table = tg_table_name, constraint = tg_name;
    end if;
    return null;
end $$;

create function school_is_known() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if exists (
        select from (select distinct school_id from added) as a
        left join lateral (select s.id from school s where s.id = a.school_id limit 1) as known on true
        where known.id is null) then
        raise foreign_key_violation using message = 'a row is about a school that is not known',
            table = tg_table_name, constraint = tg_name;
    end if;
    return null;
end $$;

alter table profile drop constraint profile_teacher_fk;
create trigger profile_teacher_fk after insert on profile
    referencing new table as added for each statement execute function teacher_is_known();
create trigger profile_reference_stays before update of teacher_id on profile
    for each statement execute function reference_stays();

alter table assignment drop constraint assignment_teacher_fk, drop constraint assignment_school_fk;
create trigger assignment_teacher_fk after insert on assignment
    referencing new table as added for each statement execute function teacher_is_known();
create trigger assignment_school_fk after insert on assignment
    referencing new table as added for each statement execute function school_is_known();
create trigger assignment_reference_stays before update of teacher_id, school_id on assignment
    for each statement execute function reference_stays();

alter table employment drop constraint employment_teacher_fk;
create trigger employment_teacher_fk after insert on employment
    referencing new table as added for each statement execute function teacher_is_known();
create trigger employment_reference_stays before update of teacher_id on employment
    for each statement execute function reference_stays();

alter table leave_of_absence drop constraint leave_teacher_fk;
create trigger leave_teacher_fk after insert on leave_of_absence
    referencing new table as added for each statement execute function teacher_is_known();
create trigger leave_reference_stays before update of teacher_id on leave_of_absence
    for each statement execute function reference_stays();

alter table term drop constraint term_teacher_fk, drop constraint term_school_fk;
create trigger term_teacher_fk after insert on term
    referencing new table as added for each statement execute function teacher_is_known();
create trigger term_school_fk after insert on term
    referencing new table as added for each statement execute function school_is_known();
create trigger term_reference_stays before update of teacher_id, school_id on term
    for each statement execute function reference_stays();
