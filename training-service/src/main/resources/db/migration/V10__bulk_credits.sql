-- Teachers by the ids of the system that knows them, so that a bulk row may name them as that system does.
alter table roster_teacher
    add column source_system text,
    add column external_id   text;
create index roster_teacher_source on roster_teacher (source_system, external_id); -- bulk rows: whom a row is about

-- A source system may say later that an activity was different: the old entry is reversed and a new one takes its place.
alter table credit_entry
    add column category text not null default '',
    add column replaces uuid;
alter table credit_entry
    add constraint credit_entry_replaces check (replaces is null or kind = 'GRANT');
comment on column credit_entry.category is 'What the activity counts as, for example REQUIRED 必修 or ELECTIVE 选修; empty when nobody said';
comment on column credit_entry.replaces is 'The entry that a correction by the source system reversed, and in whose place this one stands';

-- The entry's year leads to its partition; without it a look-up by source would ask every partition.
alter table credit_source add column year int;
update credit_source s set year = e.year from credit_entry e where e.id = s.entry_id;
alter table credit_source alter column year set not null;
comment on column credit_source.year is 'Year of the entry, which is the key of its partition';
