create table talent_pool_member (
    id          uuid primary key,
    teacher_id  uuid        not null,
    pool        text        not null,
    grade       text,
    entered_on  date        not null,
    entry_scheme text       not null,
    entry_hash  text        not null,
    left_on     date,
    left_reason text,
    version     bigint      not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint talent_pool_member_teacher_fk foreign key (teacher_id) references teacher (id),
    constraint talent_pool_member_pool_known check (pool in ('PRINCIPAL', 'RESEARCH_STAFF')),
    constraint talent_pool_member_period check (left_on >= entered_on),
    constraint talent_pool_member_left_with_reason check ((left_on is null) = (left_reason is null))
);
create unique index talent_pool_member_once on talent_pool_member (teacher_id, pool) where left_on is null;
create index talent_pool_member_list on talent_pool_member (pool, id); -- list a pool
comment on table talent_pool_member is 'Talent pool of principals and research staff 人才库; whoever entered met the scheme that is named';
comment on column talent_pool_member.grade is 'Grade of a principal 校长职级, as the county calls it';
