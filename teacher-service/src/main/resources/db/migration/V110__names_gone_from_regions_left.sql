-- Entries of the directory stay where a school was before it came to another region; when a person is made anonymous her name has to
-- go from there too.
create or replace function rename_in_directory() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    delete from teacher_directory d
    using (select s.code as place from assignment a join school s on s.id = a.school_id where a.teacher_id = old.teacher_id
           union
           select p.region from assignment a join school_particulars p on p.school_id = a.school_id where a.teacher_id = old.teacher_id
           union
           select s.region from assignment a join school s on s.id = a.school_id where a.teacher_id = old.teacher_id) ever
    where d.place = ever.place and d.name = old.name and d.teacher = old.teacher_id;
    insert into teacher_directory (place, name, teacher, pinyin)
    select place, name, teacher, pinyin from teacher_directory_source where teacher = new.teacher_id
    on conflict do nothing;
    return null;
end $$;

-- Names that stayed behind until now.
delete from teacher_directory d using teacher t
where t.erased and d.teacher = t.id and not exists (select from profile p where p.teacher_id = t.id and p.name = d.name);
