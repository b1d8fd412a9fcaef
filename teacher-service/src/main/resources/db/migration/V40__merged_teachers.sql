-- Two records of one person become one. The absorbed record stays as a tombstone that names the surviving one; what was known
-- of it before stays readable by knownAt.
alter table teacher
    add column merged_into uuid,
    add column merged_at   timestamptz;
alter table teacher drop constraint teacher_status_known;
alter table teacher add constraint teacher_status_known check (status in ('ACTIVE', 'ON_LEAVE', 'LEFT', 'RETIRED', 'MERGED'));
alter table teacher add constraint teacher_merged_whole check (
    (status = 'MERGED') = (merged_into is not null) and (merged_into is null) = (merged_at is null));
alter table teacher add constraint teacher_merged_into_fk foreign key (merged_into) references teacher (id);
alter table teacher add constraint teacher_merged_into_another check (merged_into <> id);
create index teacher_merged_into on teacher (merged_into) where merged_into is not null; -- whom a record has absorbed
comment on column teacher.merged_into is 'The surviving record; never itself a tombstone, because a later merge moves it on';

create table teacher_merge (
    absorbed_id uuid primary key,
    survivor_id uuid        not null,
    merged_at   timestamptz not null,
    merged_by   text        not null,
    reason      text        not null,
    left_behind text[]      not null,
    constraint teacher_merge_absorbed_fk foreign key (absorbed_id) references teacher (id),
    constraint teacher_merge_survivor_fk foreign key (survivor_id) references teacher (id)
);
comment on table teacher_merge is 'Append-only: who merged which records 重复档案合并, and why';
comment on column teacher_merge.survivor_id is 'The record that survived then; it may have been absorbed since';
comment on column teacher_merge.left_behind is 'Matters of which only what the survivor had was kept, as the caller stated';
