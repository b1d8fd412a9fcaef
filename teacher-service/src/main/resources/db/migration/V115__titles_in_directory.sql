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
-- directory waits for it or lets it wait, so that neither misses what the other adds.
create function keep_schools_in_place(teachers uuid[]) returns void language plpgsql set enable_seqscan = off as $$
begin
    perform s.id from school s
    where s.id = any (array(
        select w.school_id from unnest(teachers) as t (id)
        cross join lateral (select a.school_id from assignment a where a.teacher_id = t.id offset 0) as w group by w.school_id))
    order by s.id for key share;
end $$;

-- As in V82, and keeps the schools in place.
create or replace function enter_in_directory() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off as $$
declare
    known uuid[];
begin
    perform keep_schools_in_place(array(select distinct teacher_id from added));
    if tg_table_name = 'assignment' then
        known := array(
            select a.teacher_id from (select teacher_id, count(*) as added from added group by teacher_id) as a
            where (select count(*) from assignment e where e.teacher_id = a.teacher_id) > a.added);
        insert into teacher_directory (place, name, teacher, pinyin)
        select e.place, e.name, e.teacher, max(e.pinyin)
        from (select distinct a.teacher_id from added a where not a.teacher_id = any (known)) as a
        cross join lateral (select d.* from teacher_directory_source d where d.teacher = a.teacher_id offset 0) as e
        group by e.place, e.name, e.teacher;
    else
        known := array(select distinct p.teacher_id from added p);
    end if;
    if known <> '{}' then
        insert into teacher_directory (place, name, teacher, pinyin)
        select e.place, e.name, e.teacher, e.pinyin
        from unnest(known) as a (teacher_id)
        cross join lateral (select d.* from teacher_directory_source d where d.teacher = a.teacher_id offset 0) as e
        on conflict do nothing;
    end if;
    return null;
end $$;

-- It follows the directory, and titles that are added; the caller holds the teachers' locks.
create function enter_titles_in_directory() returns trigger language plpgsql set enable_seqscan = off set enable_hashjoin = off as $$
begin
    if tg_table_name = 'title' then
        perform keep_schools_in_place(array(select distinct teacher_id from added));
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
