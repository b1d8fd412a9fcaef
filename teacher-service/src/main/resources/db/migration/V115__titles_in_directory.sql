-- Few have the highest title: a list of them walked a whole county to find a page. Here are the entries of the directory under
-- every level that the teacher ever had, and as there it says who may be found; whose title it is on a day is looked up.
create table teacher_directory_title (
    place   text collate "C" not null,
    level   text collate "C" not null,
    name    text             not null,
    teacher uuid             not null,
    constraint teacher_directory_title_pk primary key (place, level, name, teacher) -- list those of a title of a place by name
);
comment on table teacher_directory_title is 'The entries of teacher_directory, under every title level 职称 that the teacher ever had';
comment on column teacher_directory_title.teacher is 'No foreign key: entries come from rows that have one';

-- A school that moves to another region enters whom it knows there. It holds its row for update; whoever adds something to the
-- directory waits for it or lets it wait, so that neither misses what the other adds. By name this comes before what enters it.
create function keep_schools_in_place() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    perform s.id from school s
    where s.id = any (array(
        select w.school_id from (select distinct teacher_id from added) as t
        cross join lateral (select a.school_id from assignment a where a.teacher_id = t.teacher_id offset 0) as w
        group by w.school_id))
    order by s.id for key share;
    return null;
end $$;
create trigger profile_directory_keeps_schools after insert on profile
    referencing new table as added for each statement execute function keep_schools_in_place();
create trigger assignment_directory_keeps_schools after insert on assignment
    referencing new table as added for each statement execute function keep_schools_in_place();
create trigger title_directory_keeps_schools after insert on title
    referencing new table as added for each statement execute function keep_schools_in_place();

-- It follows the directory, and titles that are added; the caller holds the teachers' locks.
create function enter_titles_in_directory() returns trigger language plpgsql set enable_seqscan = off set enable_hashjoin = off as $$
begin
    if tg_table_name = 'title' then
        insert into teacher_directory_title (place, level, name, teacher)
        select distinct e.place, a.level, e.name, e.teacher
        from (select distinct teacher_id, level from added) as a
        cross join lateral (select d.* from teacher_directory_source d where d.teacher = a.teacher_id offset 0) as e
        on conflict do nothing;
    else
        insert into teacher_directory_title (place, level, name, teacher)
        select distinct e.place, x.level, e.name, e.teacher
        from added e
        cross join lateral (select level from title where teacher_id = e.teacher offset 0) as x
        on conflict do nothing;
    end if;
    return null;
end $$;
create trigger title_enter_in_directory after insert on title
    referencing new table as added for each statement execute function enter_titles_in_directory();
create trigger teacher_directory_enter_titles after insert on teacher_directory
    referencing new table as added for each statement execute function enter_titles_in_directory();

-- Entries leave the directory with a name that is to be forgotten.
create function remove_titles_from_directory() returns trigger language plpgsql set enable_seqscan = off set enable_hashjoin = off as $$
begin
    delete from teacher_directory_title t
    using removed r
    where t.place = r.place and t.name = r.name and t.teacher = r.teacher
      and t.level in (select level from title where teacher_id = r.teacher);
    return null;
end $$;
create trigger teacher_directory_remove_titles after delete on teacher_directory
    referencing old table as removed for each statement execute function remove_titles_from_directory();

insert into teacher_directory_title (place, level, name, teacher)
select distinct d.place, x.level, d.name, d.teacher from teacher_directory d join title x on x.teacher_id = d.teacher;
