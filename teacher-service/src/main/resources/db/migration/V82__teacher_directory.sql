-- Lists of teachers begin here: whoever may have to be shown in a list of a school or of a region, in the order of names. A page
-- walks one school or one county and stops; how many teachers the country has does not matter. It says who may be found, never
-- who is: a reader checks name, scope and filters of each entry in the tables of history, on the day that it asks for. So entries
-- stay when a teacher moves or changes her name, and reads as of an earlier day or of what was known then find them.
create table teacher_directory (
    place   text collate "C" not null,
    name    text             not null,
    teacher uuid             not null,
    pinyin  text collate "C" not null,
    constraint teacher_directory_pk primary key (place, name, teacher) -- list a place by name, find by Chinese prefix
);
create index teacher_directory_pinyin on teacher_directory (place, pinyin, name, teacher); -- find by pinyin prefix
comment on table teacher_directory is 'Every name that a teacher ever had, at every school where she ever worked and at its region';
comment on column teacher_directory.place is 'Code of a school, or of the region to which the school belongs';
comment on column teacher_directory.teacher is 'No foreign key: entries come from rows that have one';
comment on column teacher_directory.pinyin is 'As in profile; empty where it is not known';

create view teacher_directory_source as
    select at.place, p.name, p.teacher_id as teacher, coalesce(p.pinyin, '') as pinyin
    from profile p
    join assignment a on a.teacher_id = p.teacher_id
    join school s on s.id = a.school_id
    cross join lateral (values (s.code), (s.region)) as at (place);
comment on view teacher_directory_source is 'What the directory is made of, with repetitions';

-- Whoever has no assignments but those that are being added has no entries either, and the cheaper statement does for her. The
-- caller holds the teachers' locks. As in V81, rows are found through the index of the teacher whatever the planner believes.
create function enter_in_directory() returns trigger language plpgsql set enable_seqscan = off set enable_hashjoin = off as $$
declare
    known uuid[];
begin
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
create trigger profile_enter_in_directory after insert on profile
    referencing new table as added for each statement execute function enter_in_directory();
create trigger assignment_enter_in_directory after insert on assignment
    referencing new table as added for each statement execute function enter_in_directory();

-- A name is changed in place only where a person is made anonymous: then it has to be gone here too.
create function rename_in_directory() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    delete from teacher_directory d
    using assignment a join school s on s.id = a.school_id
    where a.teacher_id = old.teacher_id and d.place in (s.code, s.region) and d.name = old.name and d.teacher = old.teacher_id;
    insert into teacher_directory (place, name, teacher, pinyin)
    select place, name, teacher, pinyin from teacher_directory_source where teacher = new.teacher_id
    on conflict do nothing;
    return null;
end $$;
create trigger profile_rename_in_directory after update of name, pinyin on profile
    for each row execute function rename_in_directory();

insert into teacher_directory (place, name, teacher, pinyin)
select place, name, teacher, max(pinyin) from teacher_directory_source group by place, name, teacher;

drop index profile_name;
drop index profile_name_prefix;
drop index profile_pinyin_prefix;
